import type { Strings } from './strings.js';

const strings: Strings = {
  deleteAccount: 'アカウントを削除',
  continue: '続ける',
  cancel: 'キャンセル',
  close: '閉じる',
  back: '戻る',
  done: '完了',
  checkAgain: 'もう一度確認',
  tryAgain: '再試行',
  oneMoment: 'しばらくお待ちください…',
  copy: 'コピー',
  copied: 'コピーしました',
  progress: 'ステップ {step}/{steps}',

  confirmHeading: 'アカウントを削除しますか？',
  doubt:
    '以前の削除リクエストの結果を確認できませんでした。このアカウントはすでに削除されている可能性があります。',
  confirmDescription: 'アカウントは完全に削除され、元に戻すことはできません。',
  consequenceProfile: 'プロフィールと、ログインに使う情報がすべて削除されます。',
  consequenceAccess: 'ログアウトされ、このアカウントでは二度とログインできなくなります。',
  blockedHeading: 'まだ削除できません',
  blocked: 'アカウントを削除する前に、次の手続きを済ませてください：',
  stuckHeading: '現在、アカウントを削除できません',
  acknowledge: '上記を理解したうえで、アカウントを削除します。',
  typePhrase: '確認のため、次の文字を入力してください：{phrase}',
  phrase: '削除する',
  phraseMismatch: '入力した文字が一致しません。上に表示されているとおりに入力してください。',

  loading: 'アカウントを読み込んでいます…',

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
  invalidEmail: 'メールアドレスを正しく入力してください（例：name@example.com）。',
  invalidPhone: '国番号（例：+81）と、電話番号（数字のみ）を入力してください。',
  sendCode: 'コードを送信',
  sendCodeTo: '{to} にコードを送信',
  codeHint: '{to} にコードを送信します。',
  enterCode: '{to} に送信したコードを入力してください。',
  codeSent: 'コードを送信しました。有効期間は{minutes}です。',
  codeExpired: 'コードの有効期限が切れました。新しいコードを取得してください。',
  resend: '再送信',
  resendIn: '再送信まで{time}',
  sendWait: '{seconds}後にコードを送信できます。',
  verifyWait: '{seconds}後にもう一度お試しいただけます。',
  showPassword: 'パスワードを表示',
  hidePassword: 'パスワードを非表示',

  waitingHeading: 'ご本人確認',
  waitingDescription: 'このページに表示される手順に沿って進めてください。',
  holdHeading: 'アカウント削除の準備をしています…',
  holdDescription: 'この時点ではキャンセルできます。',
  nothingDeletedYet: 'まだ何も削除されていません。',
  waitingLate: '予想より時間がかかっています。このままお待ちいただくか、キャンセルしてください。',

  deletingHeading: 'アカウントを削除しています…',
  deletingDescription: 'このページを閉じないでください。',
  probing: '削除の完了をまだ確認できません。アカウントが残っているかどうかを調べています…',

  deletedHeading: 'アカウントを削除しました',
  deletedDescription: '削除したアカウントは元に戻せません。',

  unknownHeading: '削除を確認できませんでした',
  unknownDescription:
    'リクエストを送信しましたが、明確な応答がありませんでした。アカウントは削除された可能性も、残っている可能性もあります。数分後にもう一度確認してください。',

  requestId: 'リクエスト ID：{id}',

  nothingDeleted: 'アカウントは削除されていません。',

  rejected: 'リクエストが拒否されました。しばらくしてから、もう一度お試しください。',
  unauthorized: 'ログインの有効期限が切れました。ログインし直してから、もう一度お試しください。',
  throttled: '試行回数が多すぎます。しばらくしてから、もう一度お試しください。',
  locked:
    'このアカウントはロックされています。ロックを解除するかサポートにお問い合わせのうえ、もう一度お試しください。',
  wrongCredential: '入力内容が正しくありません。ご確認のうえ、もう一度お試しください。',
  wrongCode:
    'コードが正しくないか、有効期限が切れています。入力し直すか、新しいコードを取得してください。',
  wrongPassword: 'パスワードが正しくありません。もう一度お試しください。',
  noPassword: 'このアカウントにはパスワードが設定されていません。別の方法を選択してください。',
  noMethod:
    'このアカウントには電話番号、メールアドレス、パスワードのいずれも登録されていないため、ご本人確認ができません。いずれかを追加してから、もう一度お試しください。',
  captchaWanted:
    'ロボットでないことの確認が必要ですが、ここでは確認できません。しばらくしてから、もう一度お試しください。',
  encryptionUnavailable:
    'パスワードを暗号化できなかったため、送信しませんでした。しばらくしてから、もう一度お試しください。',
  userNotFound: 'アカウントが見つかりませんでした。すでに削除されている可能性があります。',
  tokenExpired: 'ご本人確認の有効期限が切れました。もう一度ご本人確認を行ってください。',
  tokenMissing: 'ご本人確認ができませんでした。もう一度お試しください。',
  accountMismatch: '現在は別のアカウントでログインしています。',
  vetoed: 'アプリによって今回の削除がキャンセルされました。',
  configuration: 'このページのアカウント削除機能は正しく設定されていません。',
  network: 'サービスに接続できません。ネットワーク接続を確認してから、もう一度お試しください。',
  timeout: 'サービスから時間内に応答がありませんでした。もう一度お試しください。',
  invalidResponse: 'サービスから予期しない応答がありました。もう一度お試しください。',
};

export default strings;
