/**
 * The tag as the templates and the JSX of the frameworks see it. All of it follows from `Settings`
 * and the map of the events: nothing is listed twice.
 */
import type { AuthingDeleteAccountEventMap } from '../events.js';
import type { Settings } from '../settings.js';

/** What can be set by the name of the property. */
export interface TagProperties extends Partial<{
  -readonly [Name in keyof Settings]: Settings[Name] | undefined;
}> {
  /** The flow is showing. */
  open?: boolean | undefined;
  /** The token, when the page already has one. */
  deleteAccountToken?: string | null | undefined;
}

/** These are objects or functions, or must not stand in markup. */
type PropertyOnly =
  'accessToken' | 'idToken' | 'client' | 'encryptFunction' | 'strings' | 'preflight';

/** What can be set by the name of the attribute. */
export type TagAttributes = {
  [Name in Exclude<keyof TagProperties, PropertyOnly> as Kebab<Name>]?: TagProperties[Name];
};

/** `phoneNumber` to `phone-number`. */
type Kebab<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? First extends Lowercase<First>
    ? `${First}${Kebab<Rest>}`
    : `-${Lowercase<First>}${Kebab<Rest>}`
  : Name;

/** `account-deleted` to `AccountDeleted`. */
type Pascal<Name extends string> = Name extends `${infer Word}-${infer Rest}`
  ? `${Capitalize<Word>}${Pascal<Rest>}`
  : Capitalize<Name>;

export type EventName = keyof AuthingDeleteAccountEventMap;

type Handler<Name extends EventName> =
  ((event: AuthingDeleteAccountEventMap[Name]) => void) | null | undefined;

/** `onaccount-deleted` */
export type TagHandlers = { [Name in EventName as `on${Name}`]?: Handler<Name> };

/** `onAccountDeleted` */
export type CamelCasedHandlers = { [Name in EventName as CamelCased<Name>]?: Handler<Name> };

export type CamelCased<Name extends string> = `on${Pascal<Name>}`;
