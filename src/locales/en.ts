import type { Strings } from './strings.js';

const en: Strings = {
  deleteAccount: 'Delete account',
  continue: 'Continue',
  cancel: 'Cancel',
  close: 'Close',
  done: 'Done',
  checkAgain: 'Check again',
  oneMoment: 'One moment…',

  confirmHeading: 'Delete your account?',
  doubt:
    'We couldn’t confirm an earlier request to delete this account. It may already have been deleted.',
  confirmDescription: 'Your account will be deleted for good.',
  consequenceProfile: 'Your profile and everything you use to sign in are deleted.',
  consequenceAccess: 'You are signed out, and can’t sign in with this account again.',
  consequenceFinal: 'The account can’t be brought back.',
  blocked: 'Before your account can be deleted:',
  acknowledge: 'I understand that this can’t be undone.',
  typePhrase: 'To confirm, type {phrase}',
  phrase: 'delete my account',

  loading: 'Loading your account…',
  tryAgain: 'Try again',

  verifyHeading: 'Confirm it’s you',
  verifyDescription: 'One last step keeps anyone else from deleting your account.',
  method: 'How do you want to confirm?',
  methodPhone: 'Text message',
  methodEmail: 'E-mail',
  methodPhoneTo: 'Text message to {to}',
  methodEmailTo: 'E-mail to {to}',
  methodPassword: 'Password',
  code: 'Verification code',
  password: 'Password',
  email: 'E-mail address of your account',
  phone: 'Phone number of your account',
  country: 'Country code',
  invalidEmail: 'Enter the whole e-mail address.',
  invalidPhone: 'Enter the whole phone number, digits only, and its country code.',
  sendCode: 'Send code',
  codeSent: 'A code is on its way. It is valid for {minutes}.',
  codeExpired: 'The code has expired. Ask for another one.',
  codeHint: 'We’ll send a code to {to}.',
  sendWait: 'You can ask for another code in {seconds}.',
  verifyWait: 'You can try again in {seconds}.',
  showPassword: 'Show password',
  hidePassword: 'Hide password',

  waitingHeading: 'Confirm it’s you',
  nothingDeletedYet: 'Nothing has been deleted yet.',
  waitingDescription: 'Follow the steps this page shows you.',
  waitingLate: 'This takes longer than expected. You can go on waiting, or cancel.',

  deletingHeading: 'Deleting your account…',
  deletingDescription: 'Please keep this page open.',
  probing: 'No clear answer yet. Checking whether the account still exists…',

  deletedHeading: 'Your account is deleted',
  deletedDescription: 'It has been removed for good.',

  unknownHeading: 'We can’t tell yet',
  unknownDescription:
    'The request was sent, but no clear answer came back. Your account may or may not be deleted.',

  requestId: 'Request ID: {id}',

  nothingDeleted: 'Nothing was deleted.',

  rejected: 'The service refused the request.',
  unauthorized: 'You are no longer signed in. Sign in again, then try once more.',
  throttled: 'Too many attempts. Wait a moment, then try again.',
  locked: 'This account is locked. Unlock it first, then try again.',
  wrongCredential: 'That isn’t right. Please check it, then try again.',
  wrongCode: 'The code is wrong or no longer valid. Check it, or ask for another one.',
  wrongPassword: 'The password is wrong.',
  noPassword: 'This account has no password. Please choose another way.',
  noMethod:
    'There is no way to confirm that it’s you here: this account has no phone, e-mail or password.',
  captchaWanted:
    'The service wants to see that you’re human, which can’t be done here. Try again later.',
  encryptionUnavailable: 'Your password could not be encrypted, so it was not sent.',
  userNotFound: 'The service doesn’t know this account.',
  tokenExpired: 'The confirmation has expired; please confirm again.',
  tokenMissing: 'The confirmation could not be completed.',
  accountMismatch: 'Another account is signed in now.',
  vetoed: 'This attempt to delete the account was called off.',
  configuration: 'Account deletion isn’t set up correctly on this page.',
  network: 'The service can’t be reached. Check your connection, then try again.',
  timeout: 'The service didn’t answer in time.',
  invalidResponse: 'The service gave an answer that makes no sense.',
};

export default en;
