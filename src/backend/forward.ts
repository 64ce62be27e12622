import { NO_SUCH_USER } from '../authing/api-codes.js';
import type { Envelope } from '../authing/dto.js';
import {
  readProfile,
  readSecurityLevel,
  readToken,
  withData,
  withKeys,
} from '../authing/envelope.js';
import { AuthingError } from '../authing/errors.js';
import { PATHS } from '../authing/transport.js';
import { answered, json, notSignedIn, unheard } from './answers.js';
import { readBody } from './body.js';
import { cleaned, type Context } from './context.js';
import { readEmail, readFlags, readSms, readVerify } from './fields.js';

/** The calls that may be repeated, as far as the backend is concerned. */
export type Call = Exclude<keyof typeof PATHS, 'deleteAccount'>;

/** What is passed on of the data in a success. */
const DATA: Record<Exclude<Call, 'getSystemInfo'>, (data: unknown) => unknown> = {
  getProfile: readProfile,
  getSecurityLevel: readSecurityLevel,
  sendSms: () => undefined,
  sendEmail: () => undefined,
  verifyDeleteAccountRequest: readToken,
};

const BODIES = {
  sendSms: readSms,
  sendEmail: readEmail,
  verifyDeleteAccountRequest: readVerify,
} as const;

/**
 * Passes a call on, and its answer back.
 *
 * @throws Refused for a body that is none
 */
export async function forward(context: Context, call: Call): Promise<Response> {
  const body = call in BODIES ? BODIES[call as keyof typeof BODIES] : null;
  const dto = body?.(await readBody(context));
  const bearer = await context.bearer();
  if (bearer === null) return answered(notSignedIn());
  const authing = context.authing(bearer, context.setup.timeout);
  try {
    if (call === 'getSystemInfo') {
      return json(withKeys((await authing.request(PATHS.getSystemInfo)).json), {});
    }
    const path = call === 'getProfile' ? profilePath(context.request) : PATHS[call];
    const envelope = await authing.envelope(path, {}, dto);
    if (isForeign(envelope)) return answered(unheard());
    const { data, ...answer } = cleaned(withData(envelope, DATA[call]), [bearer]);
    return answered(answer.statusCode === 200 ? { ...answer, data } : answer);
  } catch (error) {
    context.report(error);
    return answered(unusable(error));
  }
}

/**
 * A web framework has spoken in front of Authing. The mark by which the element would tell does not
 * pass, so neither does the answer. That there is no such user is Authing's code for it all the same.
 */
export function isForeign({ statusCode, apiCode, foreign }: Envelope): boolean {
  return foreign === true && statusCode !== 200 && apiCode !== NO_SUCH_USER;
}

function unusable(error: unknown): Envelope {
  const isThrottled = error instanceof AuthingError && error.reason === 'throttled';
  return isThrottled ? { ...unheard(error.message), statusCode: 429 } : unheard();
}

function profilePath({ url }: Request): string {
  const flags = Object.entries(readFlags(new URL(url).searchParams));
  const query = new URLSearchParams(flags.map(([name, flag]) => [name, String(flag)]));
  return flags.length > 0 ? `${PATHS.getProfile}?${query.toString()}` : PATHS.getProfile;
}
