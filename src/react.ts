'use client';

import { createComponent } from '@lit/react';
import * as React from 'react';
import { AuthingDeleteAccount as DeleteAccountElement } from './authing-delete-account.js';
import { register } from './register.js';
import type {
  CamelCased,
  CamelCasedHandlers,
  EventName,
  TagAttributes,
  TagHandlers,
  TagProperties,
} from './typings/tag.js';

register();

/**
 * The element's properties, and its events by names that begin with `on`. `open` and
 * `deleteAccountToken` are heeded when they change, and not with each rendering.
 */
export interface AuthingDeleteAccountProps
  extends TagProperties, CamelCasedHandlers, React.HTMLAttributes<DeleteAccountElement> {}

const EVENTS = {
  onDeleteAccountTokenRequest: 'delete-account-token-request',
  onBeforeDelete: 'before-delete',
  onAccountDeleted: 'account-deleted',
  onSignOut: 'sign-out',
  onDeleteFailed: 'delete-failed',
  onVerificationFailed: 'verification-failed',
  onPasscodeSent: 'passcode-sent',
  onOutcomeUnknown: 'outcome-unknown',
  onStepChange: 'step-change',
  onDeleteCanceled: 'delete-canceled',
} satisfies { [Name in EventName as CamelCased<Name>]: Name };

const Wrapped: React.ElementType = createComponent({
  react: React,
  tagName: 'authing-delete-account',
  elementClass: DeleteAccountElement,
  events: EVENTS,
});

/** A server has no layout, and React 18 would complain. */
const useLayoutEffect = typeof document === 'undefined' ? React.useEffect : React.useLayoutEffect;

/**
 * Sets a property when its value is another one. The dependencies of an effect would not do: it runs
 * again when a `Suspense` shows what it had hidden.
 *
 * @param usual what the property is when nothing was set
 */
function useChanged<Name extends 'open' | 'deleteAccountToken'>(
  element: React.RefObject<DeleteAccountElement | null>,
  name: Name,
  value: DeleteAccountElement[Name] | undefined,
  usual: DeleteAccountElement[Name],
): void {
  const last = React.useRef(usual);
  useLayoutEffect(() => {
    const next = value ?? usual;
    if (!element.current || next === last.current) return;
    last.current = next;
    element.current[name] = next;
  });
}

/**
 * The element as a component, for React 18 and 19. Its properties never stand in the markup that a
 * server renders, and are set when the page is hydrated, which React itself does not do.
 */
export const AuthingDeleteAccount: React.ForwardRefExoticComponent<
  AuthingDeleteAccountProps & React.RefAttributes<DeleteAccountElement>
> = React.forwardRef<DeleteAccountElement, AuthingDeleteAccountProps>(
  ({ open, deleteAccountToken, ...rest }, ref) => {
    const element = React.useRef<DeleteAccountElement>(null);
    React.useImperativeHandle<DeleteAccountElement | null, DeleteAccountElement | null>(
      ref,
      () => element.current,
      [],
    );
    // The wrapper sets everything with each rendering. A token that was used would come back by
    // that, and so would a panel that the user has closed.
    useChanged(element, 'deleteAccountToken', deleteAccountToken, null);
    useChanged(element, 'open', open, false);
    return React.createElement(Wrapped, { ...rest, ref: element });
  },
);
AuthingDeleteAccount.displayName = 'AuthingDeleteAccount';

/**
 * React 18 sets attributes alone and listens to nothing. It writes `false` into an attribute, which
 * is then there, and so means true.
 */
type Tag = 'use' extends keyof typeof React
  ? TagProperties & TagAttributes & TagHandlers
  : { [Name in keyof TagAttributes]: Exclude<TagAttributes[Name], false> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'authing-delete-account': Tag &
        React.DetailedHTMLProps<React.HTMLAttributes<DeleteAccountElement>, DeleteAccountElement>;
    }
  }
}
