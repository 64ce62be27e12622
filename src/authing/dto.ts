/**
 * The data Authing's v3 authentication API takes and gives, by the names of its reference
 * (https://api-explorer.authing.cn) and of the official SDKs. Only the fields that are used here.
 */

/** What every answer of the service but `/api/v3/system` is wrapped in. */
export interface Envelope<Data = unknown> {
  /** Business status; 200 and only 200 is success. The HTTP status says nothing. */
  statusCode: number;
  message: string;
  /** Finer error code; absent on success. */
  apiCode?: number;
  /** Names the request in Authing's logs; returned on failure. */
  requestId?: string;
  /** Seconds to leave the service alone, out of the `Retry-After` header; never out of the body. */
  retryAfter?: number;
  /**
   * An answer of `getProfile` that bears a mark which Authing's never do, a top-level `error` or an
   * `apiCode` that is no number: something in between has spoken, a web framework for one.
   */
  foreign?: true;
  data: Data;
}

export interface IsSuccessDto {
  success: boolean;
}

/** Answer of `deleteAccount`, and the `detail` of the events that tell its outcome. */
export type IsSuccessRespDto = Envelope<IsSuccessDto>;

/** Body of `deleteAccount`. */
export interface DeleteAccountDto {
  /** One-use credential out of `verifyDeleteAccountRequest`; lives 60 seconds by default. */
  deleteAccountToken: string;
}

/** What `verifyDeleteAccountRequest` hands out. */
export interface DeleteAccountTokenDto {
  deleteAccountToken: string;
  /** Seconds from the answer until the token is refused. */
  tokenExpiresIn?: number;
}

/** How a user proves to be the account's owner. */
export type VerifyMethod = 'PHONE_PASSCODE' | 'EMAIL_PASSCODE' | 'PASSWORD';

/** How a password is encrypted before it is sent. */
export type PasswordEncryptType = 'none' | 'rsa' | 'sm2';

/** Body of `verifyDeleteAccountRequest`; the payload is that of the method. */
export interface VerifyDeleteAccountRequestDto {
  /** A `VerifyMethod`; wider, because the SDK has an enum of its own for it. */
  verifyMethod: string;
  phonePassCodePayload?: { phoneNumber: string; passCode: string; phoneCountryCode?: string };
  emailPassCodePayload?: { email?: string; passCode: string };
  passwordPayload?: { password: string; passwordEncryptType?: string };
}

/** Body of `sendSms`. */
export interface SendSmsDto {
  /** `CHANNEL_DELETE_ACCOUNT` */
  channel: string;
  /** Without the country code. */
  phoneNumber: string;
  /** Like `+86`. */
  phoneCountryCode?: string;
}

/** Body of `sendEmail`. */
export interface SendEmailDto {
  /** `CHANNEL_DELETE_ACCOUNT` */
  channel: string;
  email: string;
}

/** What `getProfile` is asked for beside the user; nothing of it is needed here. */
export interface GetProfileDto {
  withCustomData?: boolean;
  withIdentities?: boolean;
  withDepartmentIds?: boolean;
}

/** What `getProfile` tells of the user, as far as it is used. */
export interface UserDto {
  userId: string;
  email?: string;
  phone?: string;
  phoneCountryCode?: string;
  username?: string;
  name?: string;
  nickname?: string;
  photo?: string;
}

/** What `getSecurityLevel` tells, as far as it is used. */
export interface SecurityLevelDto {
  passwordSet: boolean;
  emailBinded: boolean;
  phoneBinded: boolean;
}

/** What `/api/v3/system` answers, without an envelope, as far as it is used. */
export interface SystemInfoDto {
  rsa: { publicKey: string };
  sm2: { publicKey: string };
}

/**
 * What the element needs of a client. The names and DTOs are those of the official SDK's
 * `AuthenticationClient`, so that an instance of it fits as it is. What is optional and missing is
 * what the element then can't do by itself.
 */
export interface DeleteAccountClient {
  deleteAccount(dto: DeleteAccountDto): Promise<IsSuccessRespDto>;
  verifyDeleteAccountRequest?(
    dto: VerifyDeleteAccountRequestDto,
  ): Promise<Envelope<DeleteAccountTokenDto>>;
  sendSms?(dto: SendSmsDto): Promise<Omit<Envelope, 'data'>>;
  sendEmail?(dto: SendEmailDto): Promise<Omit<Envelope, 'data'>>;
  getProfile?(dto: GetProfileDto): Promise<Envelope>;
  getSecurityLevel?(): Promise<Envelope>;
  getSystemInfo?(): Promise<unknown>;
}
