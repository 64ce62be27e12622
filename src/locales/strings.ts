/** Every text of the panel. `{name}` in a text is filled in; the braces stay in a translation. */
export interface Strings {
  /** The last button before the deletion, and the trigger. */
  deleteAccount: string;
  /** The forward button before the user is verified. */
  continue: string;
  cancel: string;
  close: string;
  done: string;
  checkAgain: string;
  /** Something is going on. */
  oneMoment: string;

  confirmHeading: string;
  /** Said first while an earlier request may have deleted the account, and nobody knows. */
  doubt: string;
  confirmDescription: string;
  /** What is lost, a line each. */
  consequenceProfile: string;
  consequenceAccess: string;
  consequenceFinal: string;
  /** Over the list of what must be settled first. */
  blocked: string;
  /** Beside the acknowledgement box. */
  acknowledge: string;
  /** `{phrase}` is shown as the very text to type. */
  typePhrase: string;
  phrase: string;

  /** Said while the profile loads. */
  loading: string;
  /** The forward button when loading failed. */
  tryAgain: string;

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
  sendCode: string;
  /** `{minutes}` is a duration in words. */
  codeSent: string;
  codeExpired: string;
  /** Before a code was asked for; `{to}` is a masked number or address. */
  codeHint: string;
  /** `{seconds}` is a duration in words. */
  sendWait: string;
  verifyWait: string;
  showPassword: string;
  hidePassword: string;

  waitingHeading: string;
  /** Said before `waitingDescription`, unless an earlier request may have deleted the account. */
  nothingDeletedYet: string;
  waitingDescription: string;
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
