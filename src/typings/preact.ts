/**
 * `import 'authing-delete-account/preact.js'` registers the tag, and types it in the JSX of Preact.
 */
import type { HTMLAttributes, Signalish } from 'preact';
import type { AuthingDeleteAccount } from '../authing-delete-account.js';
import type { TagAttributes, TagHandlers, TagProperties } from './tag.js';
import { register } from '../register.js';

register();

type Settable = TagProperties & TagAttributes;

// Preact asks the element for the name of a property, and takes the name of an event as it stands
// after `on`, if that begins with a small letter: `onAccountDeleted` would hear `accountdeleted`.
type Tag = { [Name in keyof Settable]: Signalish<Settable[Name]> } & TagHandlers &
  Omit<HTMLAttributes<AuthingDeleteAccount>, keyof Settable>;

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'authing-delete-account': Tag;
    }
  }
}
