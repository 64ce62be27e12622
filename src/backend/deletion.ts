import type { DeleteAccountDto, Envelope } from '../authing/dto.js';
import { isSuccess, readProfile, withData } from '../authing/envelope.js';
import { look, PAUSES, type Search } from '../authing/look.js';
import { PATHS } from '../authing/transport.js';
import { isRefusal, isSignedOut } from '../authing/verdict.js';
import { unheard } from './answers.js';
import { cleaned, type Context } from './context.js';
import { isForeign } from './forward.js';
import type { AccountDeletion } from './options.js';
import { timeToDelete } from './times.js';

/** What became of a delete. */
export interface Result {
  answer: Envelope;
  /** Null unless the account is known to be gone. */
  deletion: Omit<AccountDeletion, 'deletedAt'> | null;
}

/**
 * Deletes the account, and looks for it where the answer leaves that open.
 *
 * Reference: `POST /api/v3/delete-account` and `GET /api/v3/get-profile`. This is the only place a
 * delete is sent from, once for each call.
 *
 * @param bearer the access token that all of it is asked with
 */
export async function deleteAccount(
  context: Context,
  bearer: string,
  dto: DeleteAccountDto,
): Promise<Result> {
  const profileOf = (token: string) =>
    context.authing(token, context.patience).envelope(PATHS.getProfile);

  // Whose account it is, and that the bearer is good for it. If that can't be told, nothing is sent.
  const before = withData(await profileOf(bearer), readProfile);
  if (before.statusCode !== 200) {
    return open(isForeign(before) ? unheard() : cleaned(before, [bearer]));
  }
  if (context.isLate) return open(unheard('The request took too long to be passed on.'));
  const { userId } = before.data;

  const cause = await send(context, bearer, dto);
  if (isSuccess(cause)) return done(userId, cause, 'response');
  const search: Search = {
    userId,
    bearer,
    // A bearer that was dead before the delete proves nothing by being dead after it.
    wasGood: !isSignedOut(cause),
    ask: () => profileOf(bearer),
    async askAnew() {
      const renewed = await context.bearer();
      return renewed === null || renewed === bearer ? null : profileOf(renewed);
    },
    now: () => context.clock.now(),
  };
  const found = await find(context, search, isRefusal(cause));
  if (found === 'gone') return done(userId, cause, 'probe');
  // What Authing said first is passed on as it is, unless it claims to be a success and is none, which
  // is no answer either. Where that is no definite refusal, the page goes on to look for itself.
  const isAnswer = found === 'present' && cause.statusCode !== 200;
  return open(isAnswer ? cause : unheard(cause.message, cause.requestId));
}

/** The answer to the delete; one in its place where there is none, and then anything may be true. */
async function send(context: Context, bearer: string, dto: DeleteAccountDto): Promise<Envelope> {
  const authing = context.authing(bearer, timeToDelete(context.setup.timeout));
  try {
    const answer = await authing.envelope(PATHS.deleteAccount, {}, dto);
    return cleaned(answer, [bearer, dto.deleteAccountToken]);
  } catch (error) {
    context.report(error);
    return unheard();
  }
}

async function find(
  { clock }: Context,
  search: Search,
  isDefinite: boolean,
): Promise<'gone' | 'present' | 'unsure'> {
  if (isDefinite) {
    const found = await look(search);
    if (found === 'gone' || found === 'present') return found;
  }
  let present = true;
  for (const pause of PAUSES.slice(1)) {
    await clock.pause(pause);
    const found = await look(search);
    if (found === 'gone') return found;
    present &&= found === 'present';
  }
  return present ? 'present' : 'unsure';
}

function done(
  userId: string,
  { message, requestId }: Envelope,
  source: 'response' | 'probe',
): Result {
  const id = requestId !== undefined && { requestId };
  const said = source === 'response' ? message : 'The account is deleted.';
  return {
    answer: { statusCode: 200, message: said, ...id, data: { success: true } },
    deletion: { userId, ...id, source },
  };
}

function open(answer: Envelope): Result {
  return { answer: { ...answer, data: { success: false } }, deletion: null };
}
