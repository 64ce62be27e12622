import type { Strings } from './strings.js';

const en: Strings = {
  deleteAccount: 'Delete account',
  cancel: 'Cancel',
  close: 'Close',
  done: 'Done',
  checkAgain: 'Check again',
  oneMoment: 'One moment…',

  confirmHeading: 'Delete your account?',
  confirmDescription: 'Your account will be deleted for good. This can’t be undone.',
  consequenceProfile: 'Your profile and everything you use to sign in are deleted.',
  consequenceAccess: 'You are signed out, and can’t sign in with this account again.',
  consequenceFinal: 'Nobody can bring the account back, not even support.',
  acknowledge: 'I understand that this can’t be undone.',
  typePhrase: 'To confirm, type {phrase}',
  phrase: 'delete my account',

  waitingHeading: 'Confirm it’s you',
  waitingDescription: 'Nothing has been deleted yet. Follow the steps this page shows you.',
  waitingLate: 'This takes longer than expected. You can go on waiting, or cancel.',

  deletingHeading: 'Deleting your account…',
  deletingDescription: 'Please keep this page open.',

  deletedHeading: 'Your account is deleted',
  deletedDescription: 'It has been removed for good.',

  unknownHeading: 'We can’t tell yet',
  unknownDescription:
    'The request was sent, but no clear answer came back. Your account may or may not be deleted.',

  requestId: 'Request ID: {id}',

  rejected: 'The service refused the deletion.',
  unauthorized: 'You are no longer signed in. Sign in again, then try once more.',
  throttled: 'Too many attempts. Wait a moment, then try again.',
  locked: 'This account is locked. Unlock it first, then try again.',
  userNotFound: 'The service doesn’t know this account.',
  tokenExpired: 'The confirmation has expired. Nothing was deleted; please confirm again.',
  tokenMissing: 'The confirmation could not be completed. Nothing was deleted.',
  accountMismatch: 'Another account is signed in now. Nothing was deleted.',
  vetoed: 'The deletion was called off. Nothing was deleted.',
  configuration: 'Account deletion isn’t set up correctly on this page.',
  network: 'The service can’t be reached. Check your connection, then try again.',
  timeout: 'The service didn’t answer in time.',
  invalidResponse: 'The service gave an answer that makes no sense.',
};

export default en;
