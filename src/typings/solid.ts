/**
 * `import 'authing-delete-account/solid.js'` registers the tag, and types it in the JSX of Solid.
 */
import type { JSX as SolidJSX } from 'solid-js';
import type { AuthingDeleteAccount } from '../authing-delete-account.js';
import type { AuthingDeleteAccountEventMap } from '../events.js';
import type { EventName, TagAttributes, TagProperties } from './tag.js';
import { register } from '../register.js';

register();

/** An attribute that is there means true, and `attr:inline={false}` would write one: `bool:` doesn't. */
type Booleans = 'inline' | 'open';

// Solid sets the property `appId` by the name `app-id`, but by `appId` it sets `appid`. So a property
// goes by its own name only after `prop:`.
type Tag = TagAttributes & Properties & OnlyAttributes & Listeners & Common;

type Properties = {
  [Name in keyof TagProperties as `prop:${Name}`]?: TagProperties[Name];
};

type OnlyAttributes = {
  [
    Name in keyof TagAttributes as `${Name extends Booleans ? 'bool' : 'attr'}:${Name}`
  ]?: TagAttributes[Name];
};

type Listeners = {
  [Name in EventName as `on:${Name}`]?:
    | SolidJSX.EventHandlerWithOptionsUnion<
        AuthingDeleteAccount,
        AuthingDeleteAccountEventMap[Name]
      >
    | undefined;
};

type Common = Omit<SolidJSX.HTMLAttributes<AuthingDeleteAccount>, keyof TagAttributes>;

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
      'authing-delete-account': Tag;
    }
  }
}
