import type { Strings } from './strings.js';

const strings: Strings = {
  deleteAccount: 'Supprimer le compte',
  continue: 'Continuer',
  cancel: 'Annuler',
  close: 'Fermer',
  back: 'Retour',
  done: 'Terminé',
  checkAgain: 'Vérifier à nouveau',
  tryAgain: 'Réessayer',
  oneMoment: 'Un instant…',
  copy: 'Copier',
  copied: 'Copié',
  progress: 'Étape {step} sur {steps}',

  confirmHeading: 'Supprimer votre compte\u202f?',
  doubt:
    'Nous n’avons pas pu confirmer le résultat d’une demande précédente de suppression de ce compte. Il a peut-être déjà été supprimé.',
  confirmDescription: 'Votre compte sera définitivement supprimé et ne pourra pas être récupéré.',
  consequenceProfile: 'Votre profil et tous vos moyens de connexion seront supprimés.',
  consequenceAccess:
    'Votre session sera fermée et vous ne pourrez plus vous connecter avec ce compte.',
  blockedHeading: 'Pas encore possible',
  blocked: 'Avant de supprimer votre compte, réglez les points suivants\u00a0:',
  stuckHeading: 'Impossible de supprimer votre compte pour le moment',
  acknowledge: 'Je comprends et je souhaite supprimer mon compte.',
  typePhrase: 'Pour confirmer, saisissez\u00a0: {phrase}',
  phrase: 'supprimer mon compte',
  phraseMismatch: 'Le texte ne correspond pas. Saisissez-le comme indiqué ci-dessus.',

  loading: 'Chargement de votre compte…',

  verifyHeading: 'Confirmez votre identité',
  verifyDescription: 'Cette dernière étape évite que quelqu’un d’autre ne supprime votre compte.',
  method: 'Comment souhaitez-vous confirmer votre identité\u202f?',
  methodPhone: 'SMS',
  methodEmail: 'E-mail',
  methodPhoneTo: 'SMS au {to}',
  methodEmailTo: 'E-mail à {to}',
  methodPassword: 'Mot de passe',
  code: 'Code de vérification',
  password: 'Mot de passe',
  email: 'Adresse e-mail du compte',
  phone: 'Numéro de téléphone du compte',
  country: 'Indicatif',
  invalidEmail: 'Saisissez une adresse e-mail complète, par exemple nom@example.com.',
  invalidPhone:
    'Saisissez l’indicatif du pays (par exemple +33) et le numéro complet, en chiffres uniquement.',
  sendCode: 'Envoyer le code',
  sendCodeTo: 'Envoyer le code à {to}',
  codeHint: 'Nous enverrons un code à {to}.',
  enterCode: 'Saisissez le code envoyé à {to}.',
  codeSent: 'Code envoyé. Il est valable {minutes}.',
  codeExpired: 'Ce code a expiré. Demandez-en un nouveau.',
  resend: 'Renvoyer',
  resendIn: 'Renvoyer ({time})',
  sendWait: 'Vous pourrez demander un code dans {seconds}.',
  verifyWait: 'Vous pourrez réessayer dans {seconds}.',
  showPassword: 'Afficher le mot de passe',
  hidePassword: 'Masquer le mot de passe',

  waitingHeading: 'Confirmez votre identité',
  waitingDescription: 'Suivez les étapes indiquées sur cette page.',
  holdHeading: 'Préparation de la suppression…',
  holdDescription: 'Vous pouvez encore annuler.',
  nothingDeletedYet: 'Rien n’a été supprimé pour le moment.',
  waitingLate:
    'L’opération prend plus de temps que prévu. Vous pouvez continuer à attendre ou annuler.',

  deletingHeading: 'Suppression de votre compte…',
  deletingDescription: 'Veuillez garder cette page ouverte.',
  probing: 'Pas encore de confirmation. Nous vérifions si votre compte existe toujours…',

  deletedHeading: 'Votre compte a été supprimé',
  deletedDescription: 'Il ne peut pas être récupéré.',

  unknownHeading: 'Nous n’avons pas pu confirmer la suppression',
  unknownDescription:
    'Nous avons envoyé la demande, mais nous n’avons pas reçu de réponse claire. Votre compte a peut-être été supprimé, ou peut-être pas. Vérifiez à nouveau dans quelques minutes.',

  requestId: 'ID de la demande\u00a0: {id}',

  nothingDeleted: 'Rien n’a été supprimé.',

  rejected: 'La demande a été refusée. Réessayez plus tard.',
  unauthorized: 'Votre session a expiré. Reconnectez-vous, puis réessayez.',
  throttled: 'Trop de tentatives. Patientez un instant, puis réessayez.',
  locked: 'Ce compte est verrouillé. Déverrouillez-le ou contactez l’assistance, puis réessayez.',
  wrongCredential: 'Les informations saisies sont incorrectes. Vérifiez-les, puis réessayez.',
  wrongCode: 'Ce code est incorrect ou a expiré. Vérifiez-le ou demandez-en un nouveau.',
  wrongPassword: 'Mot de passe incorrect. Réessayez.',
  noPassword: 'Ce compte n’a pas de mot de passe. Choisissez une autre méthode.',
  noMethod:
    'Nous ne pouvons pas confirmer votre identité, car ce compte n’a ni numéro de téléphone, ni adresse e-mail, ni mot de passe. Ajoutez-en un, puis réessayez.',
  captchaWanted:
    'Nous devons vérifier que vous n’êtes pas un robot, mais ce n’est pas possible ici. Réessayez plus tard.',
  encryptionUnavailable:
    'Votre mot de passe n’a pas pu être chiffré\u202f; il n’a donc pas été envoyé. Réessayez plus tard.',
  userNotFound: 'Ce compte est introuvable. Il a peut-être déjà été supprimé.',
  tokenExpired: 'La confirmation de votre identité a expiré. Confirmez-la à nouveau.',
  tokenMissing: 'Nous n’avons pas pu confirmer votre identité. Réessayez.',
  accountMismatch: 'Vous utilisez maintenant un autre compte.',
  vetoed: 'Cette application a annulé cette tentative de suppression.',
  configuration: 'La suppression de compte n’est pas configurée correctement sur cette page.',
  network: 'Le service est injoignable. Vérifiez votre connexion Internet, puis réessayez.',
  timeout: 'Le service a mis trop de temps à répondre. Réessayez.',
  invalidResponse: 'Nous avons reçu une réponse inattendue. Réessayez.',
};

export default strings;
