/** What a client can ask of Authing. */
export type Operation =
  | 'getProfile'
  | 'getSecurityLevel'
  | 'sendSms'
  | 'sendEmail'
  | 'verifyDeleteAccountRequest'
  | 'deleteAccount'
  | 'getSystemInfo'
  | 'authorize'
  | 'exchangeCode'
  | 'endSession';
