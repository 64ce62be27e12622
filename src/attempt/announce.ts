import type { IsSuccessRespDto, VerifyMethod } from '../authing/dto.js';
import { endSessionUrl, type EndSessionOptions } from '../authing/end-session.js';
import {
  AccountDeletedEvent,
  DeleteFailedEvent,
  OutcomeUnknownEvent,
  SignOutEvent,
  VerificationFailedEvent,
  type DeletionSource,
} from '../events.js';
import { unanswered, type Failure } from '../flow/failure.js';
import { tellOtherTabs } from './other-tabs.js';
import type { Outside } from './outside.js';
import type { Tenant } from './session.js';

/** What is known of a deletion. */
export interface Deletion {
  source: DeletionSource;
  /** Null where it isn't known by an answer to the delete. */
  answer: IsSuccessRespDto | null;
  verifiedBy: VerifyMethod | null;
  /** Where the delete was sent to. */
  tenant: Tenant;
  /** Whose account it was; null when nobody can say. */
  userId: string | null;
  /** What the user's session can be ended with; a promise while the page is asked for it. */
  idToken: string | null | Promise<string | null>;
}

/**
 * Tells the page, and the other tabs, that the account is gone.
 *
 * @returns where Done leads; null when the page sees to it, or there is nowhere to go
 */
export function announceDeletion(
  deletion: Deletion,
  outside: Outside,
): string | null | Promise<string | null> {
  const { source, answer, verifiedBy, tenant, userId, idToken } = deletion;
  const id = answer?.requestId !== undefined && { requestId: answer.requestId };
  const message = answer?.message ?? outside.deletedWords();
  const detail = { statusCode: 200, message, ...id, data: { success: true } };
  const receipt = {
    ...id,
    deletedAt: new Date().toISOString(),
    ...(verifiedBy && { verifyMethod: verifiedBy }),
    locale: outside.locale(),
  };
  if (source !== 'other-tab' && userId !== null) tellOtherTabs(tenant, userId);
  const emit = outside.emitter();
  emit(new AccountDeletedEvent(detail, source, receipt));
  const { postLogoutRedirectUri } = outside.settings;
  const pageUrl = outside.pageUrl();
  const signOut = (hint: string | null) => {
    const event = new SignOutEvent(
      exitOf({ ...tenant, idToken: hint, postLogoutRedirectUri, pageUrl }),
    );
    emit(event);
    return event.defaultPrevented ? null : event.url;
  };
  return idToken instanceof Promise ? idToken.then(signOut) : signOut(idToken);
}

/** A host that can't be used is none to end a session at; the account is gone all the same. */
function exitOf(options: EndSessionOptions): string | null {
  try {
    return endSessionUrl(options);
  } catch {
    return null;
  }
}

/** @param unresolved what was sent before, and not this time, may have deleted the account */
export function failureEvent(
  { reason, operation, detail }: Failure,
  unresolved: boolean,
): VerificationFailedEvent | DeleteFailedEvent {
  return operation
    ? new VerificationFailedEvent(detail, reason, operation)
    : new DeleteFailedEvent(detail, reason, unresolved);
}

/** Whatever came back, it was no answer to what became of the account. */
export function unknownEvent({ reason, detail }: Failure): OutcomeUnknownEvent {
  return new OutcomeUnknownEvent(unanswered(reason, detail.message, detail.requestId).detail);
}
