import type { Strings } from './strings.js';

const strings: Strings = {
  deleteAccount: 'Excluir conta',
  continue: 'Continuar',
  cancel: 'Cancelar',
  close: 'Fechar',
  done: 'Concluir',
  checkAgain: 'Verificar novamente',
  oneMoment: 'Um momento…',

  confirmHeading: 'Excluir sua conta?',
  doubt:
    'Não conseguimos confirmar o resultado de uma solicitação anterior para excluir esta conta. Talvez ela já tenha sido excluída.',
  confirmDescription: 'Sua conta será excluída permanentemente.',
  consequenceProfile: 'Seu perfil e tudo o que você usa para entrar serão excluídos.',
  consequenceAccess: 'Sua sessão será encerrada, e você não poderá mais entrar com esta conta.',
  consequenceFinal: 'Não será possível recuperar a conta.',
  blocked: 'Antes que sua conta possa ser excluída:',
  acknowledge: 'Entendo que esta ação não pode ser desfeita.',
  typePhrase: 'Para confirmar, digite: {phrase}',
  phrase: 'excluir minha conta',

  loading: 'Carregando sua conta…',
  tryAgain: 'Tentar novamente',

  verifyHeading: 'Confirme que é você',
  verifyDescription: 'Uma última etapa para que mais ninguém possa excluir sua conta.',
  method: 'Como você quer confirmar?',
  methodPhone: 'Mensagem de texto',
  methodEmail: 'E-mail',
  methodPhoneTo: 'Mensagem de texto para {to}',
  methodEmailTo: 'E-mail para {to}',
  methodPassword: 'Senha',
  code: 'Código de verificação',
  password: 'Senha',
  email: 'E-mail da sua conta',
  phone: 'Número de telefone da sua conta',
  country: 'Código do país',
  invalidEmail: 'Digite o endereço de e-mail completo.',
  invalidPhone: 'Digite o número de telefone completo, só com algarismos, e o código do país.',
  sendCode: 'Enviar código',
  codeSent: 'O código está a caminho. Ele é válido por {minutes}.',
  codeExpired: 'O código expirou. Peça outro.',
  codeHint: 'Enviaremos um código para {to}.',
  sendWait: 'Você poderá pedir outro código em {seconds}.',
  verifyWait: 'Você poderá tentar novamente em {seconds}.',
  showPassword: 'Mostrar senha',
  hidePassword: 'Ocultar senha',

  waitingHeading: 'Confirme que é você',
  nothingDeletedYet: 'Nada foi excluído ainda.',
  waitingDescription: 'Siga as etapas mostradas nesta página.',
  waitingLate: 'Está demorando mais que o esperado. Você pode continuar esperando ou cancelar.',

  deletingHeading: 'Excluindo sua conta…',
  deletingDescription: 'Mantenha esta página aberta.',
  probing: 'Ainda não há uma resposta clara. Verificando se a conta ainda existe…',

  deletedHeading: 'Sua conta foi excluída',
  deletedDescription: 'Ela foi removida permanentemente.',

  unknownHeading: 'Ainda não sabemos o resultado',
  unknownDescription:
    'A solicitação foi enviada, mas nenhuma resposta clara chegou. Sua conta pode ou não ter sido excluída.',

  requestId: 'ID da solicitação: {id}',

  nothingDeleted: 'Nada foi excluído.',

  rejected: 'O serviço recusou a solicitação.',
  unauthorized: 'Sua sessão não está mais ativa. Entre novamente e tente mais uma vez.',
  throttled: 'Muitas tentativas. Aguarde um momento e tente novamente.',
  locked: 'Esta conta está bloqueada. Desbloqueie-a primeiro e tente novamente.',
  wrongCredential: 'Os dados não estão corretos. Confira-os e tente novamente.',
  wrongCode: 'O código está incorreto ou não é mais válido. Confira-o ou peça outro.',
  wrongPassword: 'A senha está incorreta.',
  noPassword: 'Esta conta não tem senha. Escolha outra forma.',
  noMethod:
    'Não podemos confirmar aqui que é você: esta conta não tem telefone, e-mail nem senha para isso.',
  captchaWanted:
    'O serviço quer verificar que você não é um robô, o que não é possível aqui. Tente novamente mais tarde.',
  encryptionUnavailable: 'Não foi possível criptografar sua senha, por isso ela não foi enviada.',
  userNotFound: 'O serviço não conhece esta conta.',
  tokenExpired: 'A confirmação expirou; confirme novamente.',
  tokenMissing: 'Não foi possível concluir a confirmação.',
  accountMismatch: 'Agora há outra conta conectada.',
  vetoed: 'Esta tentativa de exclusão foi interrompida.',
  configuration: 'A exclusão de contas não está configurada corretamente nesta página.',
  network: 'Não foi possível acessar o serviço. Verifique sua conexão e tente novamente.',
  timeout: 'O serviço não respondeu a tempo.',
  invalidResponse: 'O serviço deu uma resposta incompreensível.',
};

export default strings;
