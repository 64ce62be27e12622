import { register } from './register.js';

export * from './authing-delete-account.js';
export {
  AuthingClient,
  AuthingError,
  type AccessToken,
  type AuthingClientOptions,
  type AuthingErrorReason,
  type IdToken,
  type RequestOptions,
} from './authing/client.js';
export type * from './authing/dto.js';
export type { Operation, Reason } from './flow/failure.js';
export * from './events.js';
export type { Step } from './flow/state.js';
export type { Strings } from './locales/strings.js';
export type { Blocker, EncryptFunction, Preflight } from './settings.js';

register();
