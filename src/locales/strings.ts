/** Every text of the panel. `{name}` in a text is filled in; the braces stay in a translation. */
export interface Strings {
  /** The last button before the deletion, and the trigger. */
  deleteAccount: string;
  /** The forward button before the user is verified. */
  continue: string;
  cancel: string;
  close: string;
  /** To the step before. */
  back: string;
  done: string;
  checkAgain: string;
  /** The forward button when what it began could not be done. */
  tryAgain: string;
  /** Something is going on. */
  oneMoment: string;
  /** Copies the id of a request; `copied` is said when that is done. */
  copy: string;
  copied: string;
  /** `{step}` and `{steps}` are numbers. */
  progress: string;

  confirmHeading: string;
  /** Said first while an earlier request may have deleted the account, and nobody knows. */
  doubt: string;
  /** That it can't be undone is said here, and nowhere else in that step. */
  confirmDescription: string;
  /** What is lost, a line each. */
  consequenceProfile: string;
  consequenceAccess: string;
  /** Something must be settled first; `blocked` stands over the list of it. */
  blockedHeading: string;
  blocked: string;
  /** Over the reason for which the user can't go on. */
  stuckHeading: string;
  /** Beside the acknowledgement box. */
  acknowledge: string;
  /** `{phrase}` is shown as the very text to type. */
  typePhrase: string;
  phrase: string;
  /** Beside the field, when something else was typed in it. */
  phraseMismatch: string;

  /** Said while the profile loads. */
  loading: string;

  verifyHeading: string;
  verifyDescription: string;
  /** What the choice of methods is called. */
  method: string;
  methodPhone: string;
  methodEmail: string;
  /** `{to}` is a masked number or address. */
  methodPhoneTo: string;
  methodEmailTo: string;
  methodPassword: string;
  /** Labels of fields. */
  code: string;
  password: string;
  email: string;
  phone: string;
  country: string;
  /** Beside a field that holds something else. */
  invalidEmail: string;
  invalidPhone: string;
  /** The forward button before a code was sent; `{to}` is a masked number or address. */
  sendCode: string;
  sendCodeTo: string;
  /** Beside it, where the button can't say where the code goes. */
  codeHint: string;
  /** In place of `verifyDescription`, once a code was sent. */
  enterCode: string;
  /** `{minutes}` is a duration in words. */
  codeSent: string;
  codeExpired: string;
  /** In the field for the code. `{time}` is written like `0:58`. */
  resend: string;
  resendIn: string;
  /** `{seconds}` is a duration in words. */
  sendWait: string;
  verifyWait: string;
  showPassword: string;
  hidePassword: string;

  /** The page verifies the user. */
  waitingHeading: string;
  /** The page's own form stands below. */
  waitingDescription: string;
  /** The page does something before the request goes out. */
  holdHeading: string;
  /** There is nothing for the user to do. */
  holdDescription: string;
  /** Said first in both, unless an earlier request may have deleted the account. */
  nothingDeletedYet: string;
  /** The page has not answered in time. */
  waitingLate: string;

  deletingHeading: string;
  deletingDescription: string;
  /** No clear answer came, and it is looked whether the account is still there. */
  probing: string;

  deletedHeading: string;
  deletedDescription: string;

  unknownHeading: string;
  unknownDescription: string;

  /** `{id}` names the request in the service's logs. */
  requestId: string;

  /**
   * Said after `tokenExpired`, `tokenMissing`, `accountMismatch` and `vetoed`, unless an earlier
   * request may have deleted the account. No other text says whether the account is still there.
   */
  nothingDeleted: string;

  /** By the `reason` of a failure. */
  rejected: string;
  unauthorized: string;
  throttled: string;
  locked: string;
  wrongCredential: string;
  wrongCode: string;
  wrongPassword: string;
  noPassword: string;
  noMethod: string;
  captchaWanted: string;
  encryptionUnavailable: string;
  userNotFound: string;
  tokenExpired: string;
  tokenMissing: string;
  accountMismatch: string;
  vetoed: string;
  configuration: string;
  network: string;
  timeout: string;
  invalidResponse: string;
}
