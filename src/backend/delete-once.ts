import type { DeleteAccountDto, Envelope } from '../authing/dto.js';
import { notSignedIn, unavailable, unheard } from './answers.js';
import { readBody } from './body.js';
import type { Context } from './context.js';
import { deleteAccount, type Result } from './deletion.js';
import { readDelete } from './fields.js';
import { keyOf, ownerOf, read, write } from './settled.js';
import { timeToWait } from './times.js';

/** Milliseconds, and much more than a token lives, which is a minute where nobody has set more. */
const KEPT = 10 * 60_000;

/** Milliseconds a store may take beyond what it was asked to wait. */
const GRACE = 1000;

/**
 * Deletes an account once for each token, however often that is asked for: a browser sends a POST
 * again by itself when a connection breaks, and so does many a proxy. Whoever comes later gets the
 * answer of whoever came first.
 *
 * @throws Refused for a body that is none
 */
export async function deleteOnce(context: Context): Promise<Envelope> {
  const dto = readDelete(await readBody(context));
  const { deleteAccountToken } = dto;
  const key = await keyOf(deleteAccountToken);
  const bearer = await context.bearer();
  // The first one may have ended the session, and then this is the same page all the same.
  if (bearer === null) return (await recall(context, key, null)) ?? notSignedIn();
  const owner = await ownerOf(deleteAccountToken, bearer);
  try {
    if (!(await claim(context, key))) return (await recall(context, key, owner)) ?? unheard();
  } catch (error) {
    context.report(error);
    return unavailable('The request was not passed on, because the store of outcomes failed.');
  }
  const { answer, deletion } = await carryOut(context, bearer, dto);
  if (deletion) await tell(context, deletion);
  await settle(context, key, write({ owner, answer }));
  return answer;
}

async function claim(context: Context, key: string): Promise<boolean> {
  const { outcomes, timeout } = context.setup;
  const first: unknown = await context.within(context.patience, 'outcomes.claim', async () =>
    outcomes.claim(key, KEPT + timeout),
  );
  return first === true;
}

/**
 * The answer that the first one got, or null where there is none.
 *
 * @param owner null for whoever has no session, and so none that the answer could be wrong for
 */
async function recall(
  context: Context,
  key: string,
  owner: string | null,
): Promise<Envelope | null> {
  const { outcomes } = context.setup;
  const patience = timeToWait(context.setup.timeout);
  try {
    const text: unknown = await context.within(patience + GRACE, 'outcomes.wait', async () =>
      outcomes.wait(key, patience),
    );
    const settled = typeof text === 'string' ? read(text) : null;
    // What became of somebody else's account says nothing of this one.
    const isTheirs = settled !== null && (owner === null || settled.owner === owner);
    return isTheirs ? settled.answer : null;
  } catch (error) {
    context.report(error);
    return null;
  }
}

async function carryOut(context: Context, bearer: string, dto: DeleteAccountDto): Promise<Result> {
  try {
    return await deleteAccount(context, bearer, dto);
  } catch (error) {
    context.report(error);
    return { answer: unheard(), deletion: null };
  }
}

/** What the app makes of it changes nothing about the account. */
async function tell(context: Context, deletion: NonNullable<Result['deletion']>): Promise<void> {
  const { onDeleted, timeout } = context.setup;
  const deletedAt = new Date(context.clock.now()).toISOString();
  try {
    await context.within(timeout, 'onDeleted', async () =>
      onDeleted?.({ ...deletion, deletedAt }, context.request),
    );
  } catch (error) {
    context.report(error);
  }
}

/** Whoever comes later then waits in vain, but the answer is known, and so it goes out. */
async function settle(context: Context, key: string, text: string): Promise<void> {
  const { outcomes, timeout } = context.setup;
  try {
    await context.within(context.patience, 'outcomes.settle', async () =>
      outcomes.settle(key, text, KEPT + timeout),
    );
  } catch (error) {
    context.report(error);
  }
}
