import { readToken } from '../../authing/envelope.js';
import { Failed, refused, unanswered } from '../../flow/failure.js';
import { encrypted } from '../verification/encryption.js';
import type { Entry } from '../verification/form.js';
import { methodOf } from '../verification/methods.js';
import { failure, type Known, type Outcome } from './job.js';
import { refusal, type Asked } from './refusal.js';

/**
 * Trades the code or the password for a token.
 *
 * @param entry what the form held when the user pressed the last button
 */
export async function verify(known: Known, entry: Entry, signal: AbortSignal): Promise<Outcome> {
  const { settings, service } = known;
  const { method, contact, secret } = entry;
  // The token that was at hand at the press has run out since, and nothing was filled in.
  if (!service || secret === '') return failure(unanswered('token-expired'));
  const asked: Asked = { what: 'verify', method, answer: null, secrets: entry.secrets };
  try {
    const { secret: kind, payload } = methodOf(method);
    const { passwordEncryptType: type } = settings;
    const sealed =
      kind === 'password' ? await encrypted(secret, type, settings, service, signal) : secret;
    asked.secrets = [...asked.secrets, sealed];
    signal.throwIfAborted();
    const body = payload(sealed, contact, type);
    const answer = await service.verify({ verifyMethod: method, ...body }, signal);
    asked.answer = answer;
    if (answer.statusCode !== 200) throw new Failed(refused(answer));
    const token = readToken(answer.data);
    // A lifetime of nothing, or less: it has run out before it came.
    if (!token || (token.tokenExpiresIn ?? 1) <= 0) {
      return failure(unanswered('token-expired'));
    }
    const { secrets } = asked;
    return {
      input: { type: 'verified' },
      finding: { type: 'verified', method, token, at: Date.now(), secrets },
      secrets,
    };
  } catch (error) {
    return refusal(known, asked, error);
  }
}
