import type { Strings } from './strings.js';

const strings: Strings = {
  deleteAccount: 'Supprimer le compte',
  continue: 'Continuer',
  cancel: 'Annuler',
  close: 'Fermer',
  done: 'Terminé',
  checkAgain: 'Vérifier à nouveau',
  oneMoment: 'Un instant…',

  confirmHeading: 'Supprimer votre compte\u202f?',
  doubt:
    'Nous n’avons pas pu confirmer le résultat d’une demande précédente de suppression de ce compte. Il a peut-être déjà été supprimé.',
  confirmDescription: 'Votre compte sera supprimé définitivement.',
  consequenceProfile: 'Votre profil et tous vos moyens de connexion seront supprimés.',
  consequenceAccess:
    'La déconnexion sera immédiate et vous ne pourrez plus vous connecter avec ce compte.',
  consequenceFinal: 'Le compte ne pourra pas être récupéré.',
  blocked: 'À régler avant de pouvoir supprimer votre compte\u00a0:',
  acknowledge: 'Je comprends que cette action est irréversible.',
  typePhrase: 'Pour confirmer, saisissez\u00a0: {phrase}',
  phrase: 'supprimer mon compte',

  loading: 'Chargement de votre compte…',
  tryAgain: 'Réessayer',

  verifyHeading: 'Confirmez votre identité',
  verifyDescription: 'Cette dernière étape évite que quelqu’un d’autre ne supprime votre compte.',
  method: 'Comment souhaitez-vous confirmer\u202f?',
  methodPhone: 'SMS',
  methodEmail: 'E-mail',
  methodPhoneTo: 'SMS au {to}',
  methodEmailTo: 'E-mail à {to}',
  methodPassword: 'Mot de passe',
  code: 'Code de vérification',
  password: 'Mot de passe',
  email: 'Adresse e-mail de votre compte',
  phone: 'Numéro de téléphone de votre compte',
  country: 'Indicatif',
  invalidEmail: 'Saisissez l’adresse e-mail complète.',
  invalidPhone:
    'Saisissez le numéro de téléphone complet, en chiffres uniquement, et son indicatif.',
  sendCode: 'Envoyer le code',
  codeSent: 'Un code vous a été envoyé. Il est valable {minutes}.',
  codeExpired: 'Le code a expiré. Demandez-en un autre.',
  codeHint: 'Le code sera envoyé à\u00a0: {to}',
  sendWait: 'Vous pourrez demander un autre code dans {seconds}.',
  verifyWait: 'Vous pourrez réessayer dans {seconds}.',
  showPassword: 'Afficher le mot de passe',
  hidePassword: 'Masquer le mot de passe',

  waitingHeading: 'Confirmez votre identité',
  nothingDeletedYet: 'Rien n’a encore été supprimé.',
  waitingDescription: 'Suivez les étapes indiquées sur cette page.',
  waitingLate:
    'L’opération prend plus de temps que prévu. Vous pouvez encore attendre, ou annuler.',

  deletingHeading: 'Suppression de votre compte…',
  deletingDescription: 'Veuillez garder cette page ouverte.',
  probing: 'Pas encore de réponse claire. Nous vérifions si le compte existe toujours…',

  deletedHeading: 'Votre compte est supprimé',
  deletedDescription: 'Il a été supprimé définitivement.',

  unknownHeading: 'Résultat encore inconnu',
  unknownDescription:
    'La demande a été envoyée, mais aucune réponse claire n’est revenue. Il se peut que votre compte soit supprimé, ou qu’il ne le soit pas.',

  requestId: 'ID de la requête\u00a0: {id}',

  nothingDeleted: 'Rien n’a été supprimé.',

  rejected: 'Le service a refusé la demande.',
  unauthorized: 'Votre session a expiré. Reconnectez-vous, puis réessayez.',
  throttled: 'Trop de tentatives. Patientez un instant, puis réessayez.',
  locked: 'Ce compte est verrouillé. Déverrouillez-le d’abord, puis réessayez.',
  wrongCredential: 'Les informations saisies sont incorrectes. Vérifiez-les, puis réessayez.',
  wrongCode: 'Le code est incorrect ou n’est plus valable. Vérifiez-le, ou demandez-en un autre.',
  wrongPassword: 'Le mot de passe est incorrect.',
  noPassword: 'Ce compte n’a pas de mot de passe. Choisissez un autre moyen.',
  noMethod:
    'Nous ne pouvons pas confirmer votre identité ici\u00a0: ce compte n’a ni téléphone, ni e-mail, ni mot de passe pour le faire.',
  captchaWanted:
    'Le service demande de vérifier que vous n’êtes pas un robot, ce qui n’est pas possible ici. Réessayez plus tard.',
  encryptionUnavailable:
    'Votre mot de passe n’a pas pu être chiffré\u202f; il n’a donc pas été envoyé.',
  userNotFound: 'Le service ne connaît pas ce compte.',
  tokenExpired: 'La confirmation a expiré\u202f; veuillez confirmer à nouveau.',
  tokenMissing: 'La confirmation n’a pas pu aboutir.',
  accountMismatch: 'Un autre compte est maintenant connecté.',
  vetoed: 'Cette tentative de suppression a été interrompue.',
  configuration: 'La suppression de compte n’est pas configurée correctement sur cette page.',
  network: 'Le service est injoignable. Vérifiez votre connexion, puis réessayez.',
  timeout: 'Le service n’a pas répondu à temps.',
  invalidResponse: 'Le service a donné une réponse incompréhensible.',
};

export default strings;
