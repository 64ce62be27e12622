import type { Strings } from './strings.js';

const strings: Strings = {
  deleteAccount: '계정 삭제',
  continue: '계속',
  cancel: '취소',
  close: '닫기',
  back: '뒤로',
  done: '완료',
  checkAgain: '다시 확인',
  tryAgain: '다시 시도',
  oneMoment: '잠시만 기다려 주세요…',
  copy: '복사',
  copied: '복사됨',
  progress: '{steps}단계 중 {step}단계',

  confirmHeading: '계정을 삭제하시겠습니까?',
  doubt:
    '이전에 보낸 계정 삭제 요청의 결과를 확인하지 못했습니다. 이 계정은 이미 삭제되었을 수 있습니다.',
  confirmDescription: '계정이 영구적으로 삭제되며 복구할 수 없습니다.',
  consequenceProfile: '프로필과 모든 로그인 수단이 삭제됩니다.',
  consequenceAccess: '로그아웃되며, 이 계정으로 다시 로그인할 수 없습니다.',
  blockedHeading: '아직 삭제할 수 없습니다',
  blocked: '계정을 삭제하려면 먼저 다음 사항을 처리해 주세요:',
  stuckHeading: '지금은 계정을 삭제할 수 없습니다',
  acknowledge: '위 내용을 이해했으며 계정을 삭제하겠습니다.',
  typePhrase: '확인하려면 다음 문구를 입력해 주세요: {phrase}',
  phrase: '삭제합니다',
  phraseMismatch: '문구가 일치하지 않습니다. 위에 표시된 대로 입력해 주세요.',

  loading: '계정을 불러오는 중입니다…',

  verifyHeading: '본인 확인',
  verifyDescription: '다른 사람이 계정을 삭제하지 못하도록 하는 마지막 단계입니다.',
  method: '확인 방법을 선택해 주세요',
  methodPhone: '문자 메시지',
  methodEmail: '이메일',
  methodPhoneTo: '문자 메시지({to})',
  methodEmailTo: '이메일({to})',
  methodPassword: '비밀번호',
  code: '인증 코드',
  password: '비밀번호',
  email: '계정의 이메일 주소',
  phone: '계정의 전화번호',
  country: '국가 번호',
  invalidEmail: '이메일 주소를 정확히 입력해 주세요(예: name@example.com).',
  invalidPhone: '국가 번호(예: +82)와 전화번호 전체를 숫자로만 입력해 주세요.',
  sendCode: '코드 받기',
  sendCodeTo: '코드 받기: {to}',
  codeHint: '코드를 받을 곳: {to}',
  enterCode: '받은 코드를 입력해 주세요({to}).',
  codeSent: '코드를 보냈습니다. {minutes} 동안 유효합니다.',
  codeExpired: '코드가 만료되었습니다. 새 코드를 요청해 주세요.',
  resend: '재전송',
  resendIn: '{time} 후 재전송',
  sendWait: '{seconds} 후에 코드를 요청할 수 있습니다.',
  verifyWait: '{seconds} 후에 다시 시도할 수 있습니다.',
  showPassword: '비밀번호 표시',
  hidePassword: '비밀번호 숨기기',

  waitingHeading: '본인 확인',
  waitingDescription: '이 페이지의 안내에 따라 진행해 주세요.',
  holdHeading: '계정 삭제를 준비하는 중입니다…',
  holdDescription: '지금 취소할 수 있습니다.',
  nothingDeletedYet: '아직 아무것도 삭제되지 않았습니다.',
  waitingLate: '예상보다 오래 걸리고 있습니다. 계속 기다리거나 취소할 수 있습니다.',

  deletingHeading: '계정을 삭제하는 중입니다…',
  deletingDescription: '이 페이지를 닫지 말아 주세요.',
  probing: '아직 확인되지 않았습니다. 계정이 남아 있는지 알아보는 중입니다…',

  deletedHeading: '계정이 삭제되었습니다',
  deletedDescription: '삭제된 계정은 복구할 수 없습니다.',

  unknownHeading: '삭제되었는지 확인하지 못했습니다',
  unknownDescription:
    '요청을 보냈지만 명확한 응답을 받지 못했습니다. 계정이 삭제되었을 수도 있고 아닐 수도 있습니다. 몇 분 후에 다시 확인해 주세요.',

  requestId: '요청 ID: {id}',

  nothingDeleted: '아무것도 삭제되지 않았습니다.',

  rejected: '요청이 거부되었습니다. 나중에 다시 시도해 주세요.',
  unauthorized: '로그인이 만료되었습니다. 로그인한 후 다시 시도해 주세요.',
  throttled: '시도 횟수가 너무 많습니다. 잠시 후 다시 시도해 주세요.',
  locked: '잠긴 계정입니다. 잠금을 해제하거나 고객 지원에 문의한 후 다시 시도해 주세요.',
  wrongCredential: '입력한 정보가 올바르지 않습니다. 확인한 후 다시 시도해 주세요.',
  wrongCode: '코드가 올바르지 않거나 만료되었습니다. 코드를 확인하거나 새 코드를 요청해 주세요.',
  wrongPassword: '비밀번호가 올바르지 않습니다. 다시 입력해 주세요.',
  noPassword: '이 계정에는 비밀번호가 없습니다. 다른 방법을 선택해 주세요.',
  noMethod:
    '이 계정에 전화번호, 이메일 주소, 비밀번호가 없어 본인 확인을 할 수 없습니다. 그중 하나를 추가한 후 다시 시도해 주세요.',
  captchaWanted:
    '로봇이 아닌지 확인해야 하지만 여기에서는 확인할 수 없습니다. 나중에 다시 시도해 주세요.',
  encryptionUnavailable:
    '비밀번호를 암호화할 수 없어 전송하지 않았습니다. 나중에 다시 시도해 주세요.',
  userNotFound: '계정을 찾을 수 없습니다. 이미 삭제되었을 수 있습니다.',
  tokenExpired: '본인 확인 유효 시간이 지났습니다. 본인 확인을 다시 진행해 주세요.',
  tokenMissing: '본인 확인을 완료하지 못했습니다. 다시 시도해 주세요.',
  accountMismatch: '지금은 다른 계정으로 로그인되어 있습니다.',
  vetoed: '이 앱에서 이번 삭제 시도를 취소했습니다.',
  configuration: '이 페이지의 계정 삭제 기능이 올바르게 설정되지 않았습니다.',
  network: '서비스에 연결할 수 없습니다. 인터넷 연결을 확인한 후 다시 시도해 주세요.',
  timeout: '서비스 응답 시간이 초과되었습니다. 다시 시도해 주세요.',
  invalidResponse: '예기치 않은 응답을 받았습니다. 다시 시도해 주세요.',
};

export default strings;
