import type { Envelope, VerifyMethod } from '../../authing/dto.js';
import { encrypted } from '../encryption.js';
import type { Input } from '../../flow/state.js';
import { Service } from '../service.js';
import { Refused, type Session } from '../session.js';
import type { Job } from './job.js';

/** Has a code sent. */
export const sendCode: Job = async (session, signal) => {
  const { host, verification } = session;
  const { method } = verification;
  try {
    const service = await Service.of(host, signal);
    const answer = await service.send(verification.sendDto(), signal);
    signal.throwIfAborted();
    if (answer.statusCode !== 200) throw refused(session, answer, service.bearer);
    verification.sent(method, Date.now());
    const { statusCode, message, requestId } = session.cleaned(answer, [service.bearer]);
    const id = requestId !== undefined && { requestId };
    return { type: 'sent', answer: { statusCode, message, ...id }, verifyMethod: method };
  } catch (error) {
    return failed(session, error, method, signal);
  }
};

/** Trades the code or the password for a token. */
export const verify: Job = async (session, signal) => {
  const { host, verification, service, token } = session;
  const { method } = verification;
  const { code, password } = verification.typed;
  try {
    if (!service) throw new TypeError('no service');
    // The token that was at hand at the press has run out since, and nothing was filled in.
    if (!(method === 'PASSWORD' ? password : code.trim())) {
      return { type: 'fail', failure: session.failure('token-expired') };
    }
    const sealed =
      method === 'PASSWORD' ? await encrypted(password, host, service, signal) : password;
    signal.throwIfAborted();
    const dto = verification.verifyDto(sealed, host.passwordEncryptType);
    const payload = dto.phonePassCodePayload ?? dto.emailPassCodePayload;
    session.sends(code.trim(), payload?.passCode ?? null, password, sealed);
    verification.dropSecrets();
    const answer = await service.verify(dto, signal);
    signal.throwIfAborted();
    if (answer.statusCode !== 200) throw refused(session, answer);
    session.verifiedBy = method;
    if (token.put({ value: answer.data, at: Date.now() }) === 'live') return { type: 'verified' };
    return { type: 'fail', failure: session.failure('token-expired') };
  } catch (error) {
    return failed(session, error, 'verify', signal);
  }
};

function refused(session: Session, answer: Envelope, bearer: string | null = null): Refused {
  // A social account that has no password: what else there is stays on offer.
  if (answer.apiCode === 2027) session.verification.withdraw('PASSWORD');
  const failure = session.refusal(answer, [bearer]);
  const none = session.verification.methods.length === 0;
  return new Refused({ ...failure, ...(none && { reason: 'no-method' }) }, answer.retryAfter);
}

function failed(
  session: Session,
  error: unknown,
  what: VerifyMethod | 'verify',
  { aborted }: AbortSignal,
): Input {
  const failure = session.failureOf(error, what === 'verify' ? what : 'send-passcode');
  // What comes after the user has left is no business of the next flow.
  if (failure.reason === 'throttled' && !aborted) {
    const seconds = error instanceof Refused ? error.retryAfter : undefined;
    session.verification.throttled(what, Date.now(), seconds);
  }
  return { type: 'fail', failure };
}
