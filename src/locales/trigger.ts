/**
 * What is on the page before the panel is loaded, in every locale, so it can't come with the
 * panel: the trigger's label, and what to say and to offer when the panel can't be loaded.
 */
export const TRIGGER = {
  en: ['Delete account', 'This couldn’t be loaded. Check your internet connection.', 'Try again'],
  'zh-CN': ['注销账号', '加载失败，请检查网络连接。', '重试'],
  'zh-TW': ['刪除帳號', '載入失敗，請檢查網路連線。', '重試'],
  ja: ['アカウントを削除', '読み込めませんでした。ネットワーク接続を確認してください。', '再試行'],
  ko: ['계정 삭제', '불러오지 못했습니다. 인터넷 연결을 확인해 주세요.', '다시 시도'],
  de: [
    'Konto löschen',
    'Laden fehlgeschlagen. Prüfen Sie Ihre Internetverbindung.',
    'Erneut versuchen',
  ],
  fr: [
    'Supprimer le compte',
    'Le chargement a échoué. Vérifiez votre connexion Internet.',
    'Réessayer',
  ],
  es: [
    'Eliminar cuenta',
    'No se ha podido cargar. Comprueba tu conexión a Internet.',
    'Reintentar',
  ],
  'pt-BR': [
    'Excluir conta',
    'Não foi possível carregar. Verifique sua conexão com a internet.',
    'Tentar novamente',
  ],
  ru: ['Удалить аккаунт', 'Не удалось загрузить. Проверьте подключение к интернету.', 'Повторить'],
  ar: ['حذف الحساب', 'تعذّر التحميل. يُرجى التحقّق من اتصالك بالإنترنت.', 'إعادة المحاولة'],
  he: ['מחיקת החשבון', 'הטעינה נכשלה. יש לבדוק את החיבור לאינטרנט.', 'ניסיון חוזר'],
} as const;

export type Locale = keyof typeof TRIGGER;
