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
    if (answer.statusCode !== 200) throw refused(session, answer, [service.bearer]);
    if (!signal.aborted) verification.sent(method, Date.now());
    const { statusCode, message, requestId } = session.cleaned(answer, [service.bearer]);
    const id = requestId !== undefined && { requestId };
    return { type: 'sent', answer: { statusCode, message, ...id }, verifyMethod: method };
  } catch (error) {
    return failed(session, error, method);
  }
};

/** Trades the code or the password for a token. */
export const verify: Job = async (session, signal) => {
  const { host, verification, service, token } = session;
  const { method } = verification;
  const { code, password } = verification.typed;
  try {
    if (!service) throw new TypeError('no service');
    const sealed =
      method === 'PASSWORD' ? await encrypted(password, host, service, signal) : password;
    signal.throwIfAborted();
    const dto = verification.verifyDto(sealed, host.passwordEncryptType);
    verification.dropSecrets();
    const answer = await service.verify(dto, signal);
    if (answer.statusCode !== 200) {
      const { phonePassCodePayload: phone, emailPassCodePayload: email } = dto;
      const passCode = phone?.passCode ?? email?.passCode ?? null;
      throw refused(session, answer, [code.trim(), passCode, password, sealed]);
    }
    if (signal.aborted) return { type: 'verified' };
    session.verifiedBy = method;
    if (token.put({ value: answer.data, at: Date.now() }) === 'live') return { type: 'verified' };
    return { type: 'fail', failure: session.failure('token-expired') };
  } catch (error) {
    // What has been typed since the user left belongs to another flow.
    if (!signal.aborted) verification.dropSecrets();
    return failed(session, error, 'verify');
  }
};

function refused(session: Session, envelope: Envelope, secrets: (string | null)[]): Refused {
  // A social account that has no password: what else there is stays on offer.
  if (envelope.apiCode === 2027) session.verification.withdraw('PASSWORD');
  const failure = session.refusal(envelope, secrets);
  const none = session.verification.methods.length === 0;
  const bearer = null;
  return new Refused({ ...failure, ...(none && { reason: 'no-method' }) }, { envelope, bearer });
}

function failed(session: Session, error: unknown, what: VerifyMethod | 'verify'): Input {
  const failure = session.failureOf(error, what === 'verify' ? what : 'send-passcode');
  if (failure.reason === 'throttled') {
    const seconds = error instanceof Refused ? error.answer?.envelope.retryAfter : undefined;
    session.verification.throttled(what, Date.now(), seconds);
  }
  return { type: 'fail', failure };
}
