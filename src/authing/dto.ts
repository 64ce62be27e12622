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

/**
 * What the element needs of a client. The names and DTOs are those of the official SDK's
 * `AuthenticationClient`, so that an instance of it fits as it is.
 */
export interface DeleteAccountClient {
  deleteAccount(dto: DeleteAccountDto): Promise<IsSuccessRespDto>;
}
