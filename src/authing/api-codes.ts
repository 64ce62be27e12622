/** Authing's finer error codes, the `apiCode` of an envelope, as far as something depends on them. */
export const BUSY = 1000;
export const CAPTCHA_NEEDED = 2000;
export const WRONG_CODE = 2001;
export const NO_SUCH_USER = 2004;
export const USER_LOCKED = 2005;
export const WRONG_PASSWORD = 2006;
export const NOT_SIGNED_IN = 2020;
/** A social account that has no password. */
export const NO_PASSWORD = 2027;
/** After too many attempts. */
export const LOCKED_FOR_NOW = 2057;
/** There is at most one e-mail a minute. */
export const EMAIL_TOO_SOON = 2080;
export const WRONG_ACCOUNT_OR_PASSWORD = 2333;
