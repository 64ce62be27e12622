import type { Strings } from './strings.js';

const strings: Strings = {
  deleteAccount: 'Eliminar cuenta',
  continue: 'Continuar',
  cancel: 'Cancelar',
  close: 'Cerrar',
  done: 'Listo',
  checkAgain: 'Comprobar de nuevo',
  oneMoment: 'Un momento…',

  confirmHeading: '¿Eliminar tu cuenta?',
  doubt:
    'No hemos podido confirmar el resultado de una solicitud anterior para eliminar esta cuenta. Es posible que ya se haya eliminado.',
  confirmDescription: 'Tu cuenta se eliminará de forma permanente.',
  consequenceProfile: 'Se eliminarán tu perfil y todo lo que usas para iniciar sesión.',
  consequenceAccess: 'Se cerrará tu sesión y no podrás volver a iniciarla con esta cuenta.',
  consequenceFinal: 'La cuenta no se podrá recuperar.',
  blocked: 'Antes de poder eliminar tu cuenta:',
  acknowledge: 'Entiendo que esta acción no se puede deshacer.',
  typePhrase: 'Para confirmar, escribe: {phrase}',
  phrase: 'eliminar mi cuenta',

  loading: 'Cargando tu cuenta…',
  tryAgain: 'Reintentar',

  verifyHeading: 'Confirma que eres tú',
  verifyDescription: 'Un último paso para que nadie más pueda eliminar tu cuenta.',
  method: '¿Cómo quieres confirmarlo?',
  methodPhone: 'Mensaje de texto',
  methodEmail: 'Correo electrónico',
  methodPhoneTo: 'Mensaje de texto a {to}',
  methodEmailTo: 'Correo electrónico a {to}',
  methodPassword: 'Contraseña',
  code: 'Código de verificación',
  password: 'Contraseña',
  email: 'Correo electrónico de tu cuenta',
  phone: 'Número de teléfono de tu cuenta',
  country: 'Prefijo',
  invalidEmail: 'Escribe la dirección de correo completa.',
  invalidPhone: 'Escribe el número de teléfono completo, solo con cifras, y su prefijo.',
  sendCode: 'Enviar código',
  codeSent: 'El código está en camino. Es válido durante {minutes}.',
  codeExpired: 'El código ha caducado. Solicita otro.',
  codeHint: 'Enviaremos un código a {to}.',
  sendWait: 'Podrás solicitar otro código en {seconds}.',
  verifyWait: 'Podrás volver a intentarlo en {seconds}.',
  showPassword: 'Mostrar contraseña',
  hidePassword: 'Ocultar contraseña',

  waitingHeading: 'Confirma que eres tú',
  nothingDeletedYet: 'Todavía no se ha eliminado nada.',
  waitingDescription: 'Sigue los pasos que muestra esta página.',
  waitingLate: 'Está tardando más de lo esperado. Puedes seguir esperando o cancelar.',

  deletingHeading: 'Eliminando tu cuenta…',
  deletingDescription: 'No cierres esta página.',
  probing: 'Aún no hay una respuesta clara. Comprobando si la cuenta sigue existiendo…',

  deletedHeading: 'Tu cuenta se ha eliminado',
  deletedDescription: 'Se ha eliminado de forma permanente.',

  unknownHeading: 'Aún no se conoce el resultado',
  unknownDescription:
    'La solicitud se envió, pero no llegó una respuesta clara. Tu cuenta puede haberse eliminado o no.',

  requestId: 'ID de la solicitud: {id}',

  nothingDeleted: 'No se ha eliminado nada.',

  rejected: 'El servicio rechazó la solicitud.',
  unauthorized: 'Tu sesión ya no está activa. Vuelve a iniciarla e inténtalo de nuevo.',
  throttled: 'Demasiados intentos. Espera un momento e inténtalo de nuevo.',
  locked: 'Esta cuenta está bloqueada. Desbloquéala primero e inténtalo de nuevo.',
  wrongCredential: 'Los datos no son correctos. Revísalos e inténtalo de nuevo.',
  wrongCode: 'El código no es correcto o ya no es válido. Revísalo o solicita otro.',
  wrongPassword: 'La contraseña no es correcta.',
  noPassword: 'Esta cuenta no tiene contraseña. Elige otra forma.',
  noMethod:
    'No podemos confirmar aquí que eres tú: esta cuenta no tiene teléfono, correo electrónico ni contraseña para ello.',
  captchaWanted:
    'El servicio pide comprobar que no eres un robot, y aquí no es posible hacerlo. Inténtalo más tarde.',
  encryptionUnavailable: 'No se pudo cifrar tu contraseña, así que no se envió.',
  userNotFound: 'El servicio no conoce esta cuenta.',
  tokenExpired: 'La confirmación ha caducado; vuelve a confirmar.',
  tokenMissing: 'No se pudo completar la confirmación.',
  accountMismatch: 'Ahora hay otra cuenta con la sesión iniciada.',
  vetoed: 'Este intento de eliminación se ha interrumpido.',
  configuration: 'La eliminación de cuentas no está bien configurada en esta página.',
  network: 'No se puede acceder al servicio. Comprueba tu conexión e inténtalo de nuevo.',
  timeout: 'El servicio no respondió a tiempo.',
  invalidResponse: 'El servicio dio una respuesta que no se entiende.',
};

export default strings;
