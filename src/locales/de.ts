import type { Strings } from './strings.js';

const strings: Strings = {
  deleteAccount: 'Konto löschen',
  continue: 'Weiter',
  cancel: 'Abbrechen',
  close: 'Schließen',
  done: 'Fertig',
  checkAgain: 'Erneut prüfen',
  oneMoment: 'Einen Moment\u00a0…',

  confirmHeading: 'Möchten Sie Ihr Konto löschen?',
  doubt:
    'Wir konnten nicht feststellen, ob eine frühere Anfrage zum Löschen dieses Kontos ausgeführt wurde. Möglicherweise ist das Konto bereits gelöscht.',
  confirmDescription: 'Ihr Konto wird endgültig gelöscht.',
  consequenceProfile: 'Ihr Profil und alles, womit Sie sich anmelden, werden gelöscht.',
  consequenceAccess: 'Sie werden abgemeldet und können sich mit diesem Konto nicht mehr anmelden.',
  consequenceFinal: 'Das Konto kann nicht wiederhergestellt werden.',
  blocked: 'Das ist noch zu erledigen, bevor Ihr Konto gelöscht werden kann:',
  acknowledge: 'Mir ist bewusst, dass sich dies nicht rückgängig machen lässt.',
  typePhrase: 'Geben Sie zur Bestätigung Folgendes ein: {phrase}',
  phrase: 'mein konto löschen',

  loading: 'Ihr Konto wird geladen\u00a0…',
  tryAgain: 'Erneut versuchen',

  verifyHeading: 'Bestätigen Sie, dass Sie es sind',
  verifyDescription: 'Ein letzter Schritt, damit niemand sonst Ihr Konto löschen kann.',
  method: 'Wie möchten Sie das bestätigen?',
  methodPhone: 'SMS',
  methodEmail: 'E-Mail',
  methodPhoneTo: 'SMS an {to}',
  methodEmailTo: 'E-Mail an {to}',
  methodPassword: 'Passwort',
  code: 'Bestätigungscode',
  password: 'Passwort',
  email: 'E-Mail-Adresse Ihres Kontos',
  phone: 'Telefonnummer Ihres Kontos',
  country: 'Vorwahl',
  invalidEmail: 'Geben Sie die vollständige E-Mail-Adresse ein.',
  invalidPhone: 'Geben Sie die vollständige Telefonnummer ein, nur Ziffern, und die Vorwahl.',
  sendCode: 'Code senden',
  codeSent: 'Ein Code ist unterwegs. Er ist {minutes} gültig.',
  codeExpired: 'Der Code ist abgelaufen. Fordern Sie einen neuen an.',
  codeHint: 'Wir senden einen Code an {to}.',
  sendWait: 'Sie können in {seconds} einen neuen Code anfordern.',
  verifyWait: 'Sie können es in {seconds} erneut versuchen.',
  showPassword: 'Passwort anzeigen',
  hidePassword: 'Passwort verbergen',

  waitingHeading: 'Bestätigen Sie, dass Sie es sind',
  nothingDeletedYet: 'Bisher wurde nichts gelöscht.',
  waitingDescription: 'Folgen Sie den Schritten auf dieser Seite.',
  waitingLate: 'Das dauert länger als erwartet. Sie können weiter warten oder abbrechen.',

  deletingHeading: 'Ihr Konto wird gelöscht\u00a0…',
  deletingDescription: 'Bitte lassen Sie diese Seite geöffnet.',
  probing: 'Noch keine eindeutige Antwort. Es wird geprüft, ob das Konto noch besteht\u00a0…',

  deletedHeading: 'Ihr Konto ist gelöscht',
  deletedDescription: 'Es wurde endgültig entfernt.',

  unknownHeading: 'Das Ergebnis ist noch unklar',
  unknownDescription:
    'Die Anfrage wurde gesendet, aber es kam keine eindeutige Antwort. Möglicherweise ist Ihr Konto gelöscht, möglicherweise auch nicht.',

  requestId: 'Anfrage-ID: {id}',

  nothingDeleted: 'Es wurde nichts gelöscht.',

  rejected: 'Der Dienst hat die Anfrage abgelehnt.',
  unauthorized:
    'Sie sind nicht mehr angemeldet. Melden Sie sich wieder an und versuchen Sie es noch einmal.',
  throttled: 'Zu viele Versuche. Warten Sie einen Moment und versuchen Sie es dann erneut.',
  locked: 'Dieses Konto ist gesperrt. Entsperren Sie es zuerst und versuchen Sie es dann erneut.',
  wrongCredential: 'Das stimmt nicht. Prüfen Sie Ihre Eingabe und versuchen Sie es erneut.',
  wrongCode:
    'Der Code ist falsch oder nicht mehr gültig. Prüfen Sie ihn oder fordern Sie einen neuen an.',
  wrongPassword: 'Das Passwort ist falsch.',
  noPassword: 'Dieses Konto hat kein Passwort. Bitte wählen Sie einen anderen Weg.',
  noMethod:
    'Wir können hier nicht bestätigen, dass Sie es sind: Für dieses Konto ist weder Telefonnummer noch E-Mail-Adresse noch Passwort hinterlegt.',
  captchaWanted:
    'Der Dienst möchte sichergehen, dass Sie ein Mensch sind. Das ist hier nicht möglich. Versuchen Sie es später erneut.',
  encryptionUnavailable:
    'Ihr Passwort konnte nicht verschlüsselt werden und wurde deshalb nicht gesendet.',
  userNotFound: 'Der Dienst kennt dieses Konto nicht.',
  tokenExpired: 'Die Bestätigung ist abgelaufen; bitte bestätigen Sie erneut.',
  tokenMissing: 'Die Bestätigung konnte nicht abgeschlossen werden.',
  accountMismatch: 'Inzwischen ist ein anderes Konto angemeldet.',
  vetoed: 'Dieser Löschversuch wurde abgebrochen.',
  configuration: 'Das Löschen von Konten ist auf dieser Seite nicht richtig eingerichtet.',
  network:
    'Der Dienst ist nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  timeout: 'Der Dienst hat nicht rechtzeitig geantwortet.',
  invalidResponse: 'Der Dienst hat eine unverständliche Antwort gegeben.',
};

export default strings;
