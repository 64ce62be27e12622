import type { Strings } from './strings.js';

const strings: Strings = {
  deleteAccount: 'Excluir conta',
  continue: 'Continuar',
  cancel: 'Cancelar',
  close: 'Fechar',
  back: 'Voltar',
  done: 'Concluído',
  checkAgain: 'Verificar novamente',
  tryAgain: 'Tentar novamente',
  oneMoment: 'Um momento…',
  copy: 'Copiar',
  copied: 'Copiado',
  progress: 'Etapa {step} de {steps}',

  confirmHeading: 'Excluir sua conta?',
  doubt:
    'Não conseguimos confirmar o resultado de uma solicitação anterior para excluir esta conta. Talvez ela já tenha sido excluída.',
  confirmDescription: 'Sua conta será excluída permanentemente e não poderá ser recuperada.',
  consequenceProfile: 'Seu perfil e todos os seus métodos de acesso serão excluídos.',
  consequenceAccess: 'Sua sessão será encerrada, e você não poderá mais entrar com esta conta.',
  blockedHeading: 'Ainda não é possível',
  blocked: 'Antes de excluir sua conta, resolva o seguinte:',
  stuckHeading: 'Não é possível excluir sua conta no momento',
  acknowledge: 'Entendo e quero excluir minha conta.',
  typePhrase: 'Para confirmar, digite: {phrase}',
  phrase: 'excluir minha conta',
  phraseMismatch: 'O texto não corresponde. Digite como mostrado acima.',

  loading: 'Carregando sua conta…',

  verifyHeading: 'Verifique sua identidade',
  verifyDescription: 'Esta última etapa garante que mais ninguém possa excluir sua conta.',
  method: 'Como você quer verificar sua identidade?',
  methodPhone: 'SMS',
  methodEmail: 'E-mail',
  methodPhoneTo: 'SMS para {to}',
  methodEmailTo: 'E-mail para {to}',
  methodPassword: 'Senha',
  code: 'Código de verificação',
  password: 'Senha',
  email: 'E-mail da conta',
  phone: 'Número de telefone da conta',
  country: 'Código do país',
  invalidEmail: 'Digite um endereço de e-mail completo, como nome@example.com.',
  invalidPhone: 'Digite o código do país (por exemplo, +55) e o telefone completo, só com números.',
  sendCode: 'Enviar código',
  sendCodeTo: 'Enviar código para {to}',
  codeHint: 'Enviaremos um código para {to}.',
  enterCode: 'Digite o código que enviamos para {to}.',
  codeSent: 'Código enviado. Ele é válido por {minutes}.',
  codeExpired: 'Este código expirou. Solicite outro.',
  resend: 'Reenviar',
  resendIn: 'Reenviar ({time})',
  sendWait: 'Você poderá solicitar um código em {seconds}.',
  verifyWait: 'Você poderá tentar novamente em {seconds}.',
  showPassword: 'Mostrar senha',
  hidePassword: 'Ocultar senha',

  waitingHeading: 'Verifique sua identidade',
  waitingDescription: 'Siga as etapas mostradas nesta página.',
  holdHeading: 'Preparando a exclusão…',
  holdDescription: 'Você ainda pode cancelar.',
  nothingDeletedYet: 'Nada foi excluído até agora.',
  waitingLate: 'Está demorando mais que o esperado. Você pode continuar esperando ou cancelar.',

  deletingHeading: 'Excluindo sua conta…',
  deletingDescription: 'Mantenha esta página aberta.',
  probing: 'Ainda não há confirmação. Verificando se sua conta ainda existe…',

  deletedHeading: 'Sua conta foi excluída',
  deletedDescription: 'Não é possível recuperá-la.',

  unknownHeading: 'Não foi possível confirmar a exclusão',
  unknownDescription:
    'Enviamos a solicitação, mas não recebemos uma resposta clara. Sua conta pode ou não ter sido excluída. Verifique novamente em alguns minutos.',

  requestId: 'ID da solicitação: {id}',

  nothingDeleted: 'Nada foi excluído.',

  rejected: 'A solicitação foi recusada. Tente novamente mais tarde.',
  unauthorized: 'Sua sessão não está mais ativa. Entre na sua conta e tente novamente.',
  throttled: 'Muitas tentativas. Aguarde um momento e tente novamente.',
  locked: 'Esta conta está bloqueada. Desbloqueie a conta ou fale com o suporte e tente novamente.',
  wrongCredential: 'Os dados não estão corretos. Confira e tente novamente.',
  wrongCode: 'O código está incorreto ou expirou. Confira o código ou solicite outro.',
  wrongPassword: 'Senha incorreta. Tente novamente.',
  noPassword: 'Esta conta não tem senha. Escolha outro método.',
  noMethod:
    'Não podemos verificar sua identidade porque esta conta não tem número de telefone, e-mail nem senha. Adicione um deles e tente novamente.',
  captchaWanted:
    'Precisamos confirmar que você não é um robô, mas isso não é possível aqui. Tente novamente mais tarde.',
  encryptionUnavailable:
    'Não foi possível criptografar sua senha, por isso ela não foi enviada. Tente novamente mais tarde.',
  userNotFound: 'Não encontramos esta conta. Talvez ela já tenha sido excluída.',
  tokenExpired: 'Sua verificação expirou. Verifique sua identidade novamente.',
  tokenMissing: 'Não foi possível verificar sua identidade. Tente novamente.',
  accountMismatch: 'Agora você está usando outra conta.',
  vetoed: 'Este app cancelou esta tentativa de exclusão.',
  configuration: 'A exclusão de contas não está configurada corretamente nesta página.',
  network:
    'Não foi possível se conectar ao serviço. Verifique sua conexão com a internet e tente novamente.',
  timeout: 'O serviço demorou demais para responder. Tente novamente.',
  invalidResponse: 'Recebemos uma resposta inesperada. Tente novamente.',
};

export default strings;
