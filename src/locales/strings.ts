/** Every text of the panel. `{name}` in a text is filled in; the braces stay in a translation. */
export interface Strings {
  /** The last button before the deletion, and the trigger. */
  deleteAccount: string;
  cancel: string;
  close: string;
  done: string;
  checkAgain: string;
  /** Something is going on. */
  oneMoment: string;

  confirmHeading: string;
  confirmDescription: string;
  /** What is lost, a line each. */
  consequenceProfile: string;
  consequenceAccess: string;
  consequenceFinal: string;
  /** Beside the acknowledgement box. */
  acknowledge: string;
  /** `{phrase}` is shown as the very text to type. */
  typePhrase: string;
  phrase: string;

  waitingHeading: string;
  waitingDescription: string;
  /** The host has not answered in time. */
  waitingLate: string;

  deletingHeading: string;
  deletingDescription: string;

  deletedHeading: string;
  deletedDescription: string;

  unknownHeading: string;
  unknownDescription: string;

  /** `{id}` names the request in the service's logs. */
  requestId: string;

  /** By the `reason` of a failure. */
  rejected: string;
  unauthorized: string;
  throttled: string;
  locked: string;
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
