import type { Strings } from './strings.js';

const strings: Strings = {
  deleteAccount: 'アカウントを削除',
  continue: '続ける',
  cancel: 'キャンセル',
  close: '閉じる',
  done: '完了',
  checkAgain: 'もう一度確認',
  oneMoment: 'しばらくお待ちください…',

  confirmHeading: 'アカウントを削除しますか？',
  doubt:
    '以前の削除リクエストの結果を確認できませんでした。このアカウントはすでに削除されている可能性があります。',
  confirmDescription: 'アカウントは完全に削除されます。',
  consequenceProfile: 'プロフィールと、ログインに使う情報がすべて削除されます。',
  consequenceAccess: 'ログアウトされ、このアカウントでは二度とログインできなくなります。',
  consequenceFinal: '削除したアカウントは元に戻せません。',
  blocked: 'アカウントを削除する前に、次の手続きを済ませてください：',
  acknowledge: 'この操作を取り消せないことを理解しました。',
  typePhrase: '確認のため、次の文字を入力してください：{phrase}',
  phrase: '削除する',

  loading: 'アカウントを読み込んでいます…',
  tryAgain: '再試行',

  verifyHeading: 'ご本人確認',
  verifyDescription: '他の人がアカウントを削除できないようにするための、最後の手順です。',
  method: '確認方法を選択してください',
  methodPhone: 'SMS',
  methodEmail: 'メール',
  methodPhoneTo: 'SMS（{to}）',
  methodEmailTo: 'メール（{to}）',
  methodPassword: 'パスワード',
  code: '確認コード',
  password: 'パスワード',
  email: 'アカウントのメールアドレス',
  phone: 'アカウントの電話番号',
  country: '国番号',
  invalidEmail: 'メールアドレス全体を入力してください。',
  invalidPhone: '国番号と、数字だけの電話番号全体を入力してください。',
  sendCode: 'コードを送信',
  codeSent: 'コードを送信しました。有効期間は{minutes}です。',
  codeExpired: 'コードの有効期限が切れました。もう一度送信してください。',
  codeHint: '{to} にコードを送信します。',
  sendWait: '{seconds}後にコードを再送信できます。',
  verifyWait: '{seconds}後にもう一度お試しいただけます。',
  showPassword: 'パスワードを表示',
  hidePassword: 'パスワードを隠す',

  waitingHeading: 'ご本人確認',
  nothingDeletedYet: 'まだ何も削除されていません。',
  waitingDescription: 'このページに表示される手順に沿って進めてください。',
  waitingLate: '予想より時間がかかっています。このままお待ちいただくか、キャンセルしてください。',

  deletingHeading: 'アカウントを削除しています…',
  deletingDescription: 'このページを閉じないでください。',
  probing: 'まだ明確な応答がありません。アカウントが残っているか確認しています…',

  deletedHeading: 'アカウントを削除しました',
  deletedDescription: 'アカウントは完全に削除されました。',

  unknownHeading: '結果をまだ確認できません',
  unknownDescription:
    'リクエストは送信されましたが、明確な応答がありませんでした。アカウントは削除された可能性も、残っている可能性もあります。',

  requestId: 'リクエスト ID：{id}',

  nothingDeleted: 'アカウントは削除されていません。',

  rejected: 'サービスがリクエストを拒否しました。',
  unauthorized: 'ログイン状態が切れています。ログインし直してから、もう一度お試しください。',
  throttled: '試行回数が多すぎます。しばらくしてから、もう一度お試しください。',
  locked: 'このアカウントはロックされています。ロックを解除してから、もう一度お試しください。',
  wrongCredential: '入力内容が正しくありません。ご確認のうえ、もう一度お試しください。',
  wrongCode:
    'コードが正しくないか、無効になっています。ご確認いただくか、もう一度送信してください。',
  wrongPassword: 'パスワードが正しくありません。',
  noPassword: 'このアカウントにはパスワードが設定されていません。別の方法を選択してください。',
  noMethod:
    'ここではご本人確認ができません。このアカウントには、確認に使える電話番号、メールアドレス、パスワードがありません。',
  captchaWanted:
    '人による操作であることの確認を求められていますが、ここでは確認できません。しばらくしてから、もう一度お試しください。',
  encryptionUnavailable: 'パスワードを暗号化できなかったため、送信しませんでした。',
  userNotFound: 'サービスにこのアカウントが見つかりません。',
  tokenExpired: 'ご本人確認の有効期限が切れました。もう一度確認してください。',
  tokenMissing: 'ご本人確認を完了できませんでした。',
  accountMismatch: '現在は別のアカウントでログインしています。',
  vetoed: '今回の削除は中止されました。',
  configuration: 'このページのアカウント削除機能は正しく設定されていません。',
  network: 'サービスに接続できません。接続を確認してから、もう一度お試しください。',
  timeout: 'サービスから時間内に応答がありませんでした。',
  invalidResponse: 'サービスから解釈できない応答がありました。',
};

export default strings;
