import type { Strings } from './strings.js';

const strings: Strings = {
  deleteAccount: 'Konto löschen',
  continue: 'Weiter',
  cancel: 'Abbrechen',
  close: 'Schließen',
  back: 'Zurück',
  done: 'Fertig',
  checkAgain: 'Erneut prüfen',
  tryAgain: 'Erneut versuchen',
  oneMoment: 'Einen Moment\u00a0…',
  copy: 'Kopieren',
  copied: 'Kopiert',
  progress: 'Schritt {step} von {steps}',

  confirmHeading: 'Möchten Sie Ihr Konto löschen?',
  doubt:
    'Wir konnten nicht feststellen, ob eine frühere Anfrage zum Löschen dieses Kontos ausgeführt wurde. Möglicherweise ist das Konto bereits gelöscht.',
  confirmDescription: 'Ihr Konto wird endgültig gelöscht und kann nicht wiederhergestellt werden.',
  consequenceProfile: 'Ihr Profil und alle Ihre Anmeldemethoden werden gelöscht.',
  consequenceAccess: 'Sie werden abgemeldet und können sich mit diesem Konto nicht mehr anmelden.',
  blockedHeading: 'Noch nicht möglich',
  blocked: 'Bevor Sie Ihr Konto löschen können, erledigen Sie bitte Folgendes:',
  stuckHeading: 'Ihr Konto lässt sich derzeit nicht löschen',
  acknowledge: 'Ich habe das verstanden und möchte mein Konto löschen.',
  typePhrase: 'Geben Sie zur Bestätigung Folgendes ein: {phrase}',
  phrase: 'mein Konto löschen',
  phraseMismatch: 'Die Eingabe stimmt nicht überein. Geben Sie den Text wie oben angezeigt ein.',

  loading: 'Ihr Konto wird geladen\u00a0…',

  verifyHeading: 'Bestätigen Sie Ihre Identität',
  verifyDescription: 'Dieser letzte Schritt verhindert, dass jemand anderes Ihr Konto löscht.',
  method: 'Wie möchten Sie Ihre Identität bestätigen?',
  methodPhone: 'SMS',
  methodEmail: 'E-Mail',
  methodPhoneTo: 'SMS an {to}',
  methodEmailTo: 'E-Mail an {to}',
  methodPassword: 'Passwort',
  code: 'Bestätigungscode',
  password: 'Passwort',
  email: 'E-Mail-Adresse Ihres Kontos',
  phone: 'Telefonnummer Ihres Kontos',
  country: 'Länder\u00advorwahl',
  invalidEmail: 'Geben Sie eine vollständige E-Mail-Adresse ein, z.\u00a0B. name@example.com.',
  invalidPhone:
    'Geben Sie die Ländervorwahl (z.\u00a0B. +49) und die vollständige Telefonnummer nur mit Ziffern ein.',
  sendCode: 'Code senden',
  sendCodeTo: 'Code an {to} senden',
  codeHint: 'Wir senden einen Code an {to}.',
  enterCode: 'Geben Sie den Code ein, den wir an {to} gesendet haben.',
  codeSent: 'Code gesendet. Er ist {minutes} gültig.',
  codeExpired: 'Dieser Code ist abgelaufen. Fordern Sie einen neuen an.',
  resend: 'Erneut senden',
  resendIn: 'Erneut in {time}',
  sendWait: 'Sie können in {seconds} einen Code anfordern.',
  verifyWait: 'Sie können es in {seconds} erneut versuchen.',
  showPassword: 'Passwort anzeigen',
  hidePassword: 'Passwort verbergen',

  waitingHeading: 'Bestätigen Sie Ihre Identität',
  waitingDescription: 'Folgen Sie den Schritten auf dieser Seite.',
  holdHeading: 'Löschung wird vorbereitet\u00a0…',
  holdDescription: 'Sie können noch abbrechen.',
  nothingDeletedYet: 'Bisher wurde nichts gelöscht.',
  waitingLate: 'Das dauert länger als erwartet. Sie können weiterwarten oder abbrechen.',

  deletingHeading: 'Ihr Konto wird gelöscht\u00a0…',
  deletingDescription: 'Bitte lassen Sie diese Seite geöffnet.',
  probing: 'Noch keine Bestätigung. Es wird geprüft, ob Ihr Konto noch besteht\u00a0…',

  deletedHeading: 'Ihr Konto wurde gelöscht',
  deletedDescription: 'Es kann nicht wiederhergestellt werden.',

  unknownHeading: 'Die Löschung konnte nicht bestätigt werden',
  unknownDescription:
    'Wir haben die Anfrage gesendet, aber keine eindeutige Antwort erhalten. Möglicherweise wurde Ihr Konto gelöscht, möglicherweise auch nicht. Prüfen Sie es in einigen Minuten erneut.',

  requestId: 'Anfrage-ID: {id}',

  nothingDeleted: 'Es wurde nichts gelöscht.',

  rejected: 'Die Anfrage wurde abgelehnt. Versuchen Sie es später erneut.',
  unauthorized: 'Sie sind nicht mehr angemeldet. Melden Sie sich an und versuchen Sie es erneut.',
  throttled: 'Zu viele Versuche. Warten Sie einen Moment und versuchen Sie es dann erneut.',
  locked:
    'Dieses Konto ist gesperrt. Entsperren Sie es oder wenden Sie sich an den Support und versuchen Sie es dann erneut.',
  wrongCredential:
    'Die Eingabe ist nicht korrekt. Prüfen Sie Ihre Angaben und versuchen Sie es erneut.',
  wrongCode: 'Der Code ist falsch oder abgelaufen. Prüfen Sie ihn oder fordern Sie einen neuen an.',
  wrongPassword: 'Das Passwort ist falsch. Versuchen Sie es erneut.',
  noPassword: 'Dieses Konto hat kein Passwort. Wählen Sie eine andere Methode.',
  noMethod:
    'Wir können Ihre Identität nicht bestätigen, weil für dieses Konto weder Telefonnummer noch E-Mail-Adresse noch Passwort hinterlegt ist. Hinterlegen Sie eine dieser Angaben und versuchen Sie es erneut.',
  captchaWanted:
    'Wir müssen sicherstellen, dass Sie kein Roboter sind, aber das ist hier nicht möglich. Versuchen Sie es später erneut.',
  encryptionUnavailable:
    'Ihr Passwort konnte nicht verschlüsselt werden und wurde deshalb nicht gesendet. Versuchen Sie es später erneut.',
  userNotFound: 'Dieses Konto wurde nicht gefunden. Möglicherweise ist es bereits gelöscht.',
  tokenExpired: 'Ihre Bestätigung ist abgelaufen. Bestätigen Sie Ihre Identität erneut.',
  tokenMissing: 'Ihre Identität konnte nicht bestätigt werden. Versuchen Sie es erneut.',
  accountMismatch: 'Sie sind jetzt mit einem anderen Konto angemeldet.',
  vetoed: 'Dieser Löschversuch wurde von der App abgebrochen.',
  configuration: 'Das Löschen von Konten ist auf dieser Seite nicht richtig eingerichtet.',
  network:
    'Der Dienst ist nicht erreichbar. Prüfen Sie Ihre Internetverbindung und versuchen Sie es erneut.',
  timeout: 'Der Dienst hat nicht rechtzeitig geantwortet. Versuchen Sie es erneut.',
  invalidResponse: 'Der Dienst hat unerwartet geantwortet. Versuchen Sie es erneut.',
};

export default strings;
