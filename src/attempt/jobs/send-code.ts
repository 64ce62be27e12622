import { Failed, refused, unanswered } from '../../flow/failure.js';
import { Service } from '../service.js';
import { methodOf } from '../verification/methods.js';
import type { Known, Outcome } from './job.js';
import { refusal, type Asked } from './refusal.js';

/** Has a code sent, by the method and to the address that the form holds. */
export async function sendCode(known: Known, signal: AbortSignal): Promise<Outcome> {
  const { method, contact } = known.form;
  const { sender } = methodOf(method);
  const asked: Asked = { what: 'code', method, answer: null, secrets: [] };
  try {
    if (!sender) throw new Failed(unanswered('no-method'));
    const service = await Service.of(known.settings, known.readsProfile, signal);
    asked.secrets = [service.bearer];
    asked.answer = await service.sendCode(sender.method, sender.body(contact), signal);
    if (asked.answer.statusCode !== 200) throw new Failed(refused(asked.answer));
    const { statusCode, message, requestId } = asked.answer;
    const id = requestId !== undefined && { requestId };
    return {
      input: { type: 'code-sent', answer: { statusCode, message, ...id }, verifyMethod: method },
      finding: { type: 'code-sent', method, contact, at: Date.now() },
      secrets: asked.secrets,
    };
  } catch (error) {
    return refusal(known, asked, error);
  }
}
