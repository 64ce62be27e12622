import type { Strings } from './strings.js';

const strings: Strings = {
  deleteAccount: 'Eliminar cuenta',
  continue: 'Continuar',
  cancel: 'Cancelar',
  close: 'Cerrar',
  back: 'Atrás',
  done: 'Listo',
  checkAgain: 'Comprobar de nuevo',
  tryAgain: 'Reintentar',
  oneMoment: 'Un momento…',
  copy: 'Copiar',
  copied: 'Copiado',
  progress: 'Paso {step} de {steps}',

  confirmHeading: '¿Eliminar tu cuenta?',
  doubt:
    'No hemos podido confirmar el resultado de una solicitud anterior para eliminar esta cuenta. Es posible que ya se haya eliminado.',
  confirmDescription: 'Tu cuenta se eliminará de forma permanente y no se podrá recuperar.',
  consequenceProfile: 'Se eliminarán tu perfil y todos tus métodos de inicio de sesión.',
  consequenceAccess: 'Se cerrará tu sesión y no podrás volver a iniciarla con esta cuenta.',
  blockedHeading: 'Todavía no es posible',
  blocked: 'Antes de eliminar tu cuenta, resuelve lo siguiente:',
  stuckHeading: 'Ahora mismo no podemos eliminar tu cuenta',
  acknowledge: 'Lo entiendo y quiero eliminar mi cuenta.',
  typePhrase: 'Para confirmar, escribe: {phrase}',
  phrase: 'eliminar mi cuenta',
  phraseMismatch: 'El texto no coincide. Escríbelo como se muestra arriba.',

  loading: 'Cargando tu cuenta…',

  verifyHeading: 'Verifica tu identidad',
  verifyDescription: 'Este último paso garantiza que nadie más pueda eliminar tu cuenta.',
  method: '¿Cómo quieres verificar tu identidad?',
  methodPhone: 'Mensaje de texto',
  methodEmail: 'Correo electrónico',
  methodPhoneTo: 'Mensaje de texto a {to}',
  methodEmailTo: 'Correo electrónico a {to}',
  methodPassword: 'Contraseña',
  code: 'Código de verificación',
  password: 'Contraseña',
  email: 'Correo electrónico de la cuenta',
  phone: 'Número de teléfono de la cuenta',
  country: 'Prefijo',
  invalidEmail: 'Escribe una dirección de correo completa, como nombre@example.com.',
  invalidPhone:
    'Escribe el prefijo (por ejemplo, +34) y el número de teléfono completo, solo con cifras.',
  sendCode: 'Enviar código',
  sendCodeTo: 'Enviar código a {to}',
  codeHint: 'Enviaremos un código a {to}.',
  enterCode: 'Escribe el código que hemos enviado a {to}.',
  codeSent: 'Código enviado. Es válido durante {minutes}.',
  codeExpired: 'Este código ha caducado. Solicita otro.',
  resend: 'Reenviar',
  resendIn: 'Reenviar ({time})',
  sendWait: 'Podrás solicitar un código en {seconds}.',
  verifyWait: 'Podrás volver a intentarlo en {seconds}.',
  showPassword: 'Mostrar contraseña',
  hidePassword: 'Ocultar contraseña',

  waitingHeading: 'Verifica tu identidad',
  waitingDescription: 'Sigue los pasos que se indican en esta página.',
  holdHeading: 'Preparando la eliminación…',
  holdDescription: 'Aún puedes cancelar.',
  nothingDeletedYet: 'Todavía no se ha eliminado nada.',
  waitingLate: 'Está tardando más de lo esperado. Puedes seguir esperando o cancelar.',

  deletingHeading: 'Eliminando tu cuenta…',
  deletingDescription: 'No cierres esta página.',
  probing: 'Aún no hay confirmación. Comprobando si tu cuenta sigue existiendo…',

  deletedHeading: 'Tu cuenta se ha eliminado',
  deletedDescription: 'No se puede recuperar.',

  unknownHeading: 'No hemos podido confirmar la eliminación',
  unknownDescription:
    'Hemos enviado la solicitud, pero no hemos recibido una respuesta clara. Puede que tu cuenta se haya eliminado o puede que no. Vuelve a comprobarlo dentro de unos minutos.',

  requestId: 'ID de la solicitud: {id}',

  nothingDeleted: 'No se ha eliminado nada.',

  rejected: 'Se ha rechazado la solicitud. Inténtalo más tarde.',
  unauthorized: 'Tu sesión ya no está activa. Inicia sesión e inténtalo de nuevo.',
  throttled: 'Demasiados intentos. Espera un momento e inténtalo de nuevo.',
  locked:
    'Esta cuenta está bloqueada. Desbloquéala o contacta con el servicio de asistencia e inténtalo de nuevo.',
  wrongCredential: 'Los datos no son correctos. Revísalos e inténtalo de nuevo.',
  wrongCode: 'El código no es correcto o ha caducado. Revísalo o solicita otro.',
  wrongPassword: 'La contraseña no es correcta. Inténtalo de nuevo.',
  noPassword: 'Esta cuenta no tiene contraseña. Elige otro método.',
  noMethod:
    'No podemos verificar tu identidad porque esta cuenta no tiene número de teléfono, correo electrónico ni contraseña. Añade uno de ellos e inténtalo de nuevo.',
  captchaWanted:
    'Necesitamos comprobar que no eres un robot, pero aquí no es posible. Inténtalo más tarde.',
  encryptionUnavailable:
    'No se ha podido cifrar tu contraseña, así que no se ha enviado. Inténtalo más tarde.',
  userNotFound: 'No se ha encontrado esta cuenta. Es posible que ya se haya eliminado.',
  tokenExpired: 'La verificación de tu identidad ha caducado. Vuelve a verificarla.',
  tokenMissing: 'No se ha podido verificar tu identidad. Inténtalo de nuevo.',
  accountMismatch: 'Ahora has iniciado sesión con otra cuenta.',
  vetoed: 'Esta aplicación ha cancelado este intento de eliminación.',
  configuration: 'La eliminación de cuentas no está bien configurada en esta página.',
  network:
    'No se puede conectar con el servicio. Comprueba tu conexión a Internet e inténtalo de nuevo.',
  timeout: 'El servicio ha tardado demasiado en responder. Inténtalo de nuevo.',
  invalidResponse: 'Hemos recibido una respuesta inesperada. Inténtalo de nuevo.',
};

export default strings;
