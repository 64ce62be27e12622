import type { Envelope } from '../../authing/dto.js';
import { AuthingError } from '../../authing/errors.js';
import { look } from '../../authing/look.js';
import type { Service } from '../service.js';
import type { Witness } from '../session.js';
import type { Outcome } from './job.js';

/**
 * Looks whether the account is still there, with the bearer of the delete.
 *
 * @param witness whose account it is, and what that bearer is worth as a proof
 */
export async function probe(
  service: Service | null,
  witness: Witness | null,
  signal: AbortSignal,
): Promise<Outcome> {
  if (!service || !witness) return { input: { type: 'probed', found: 'unsure' } };
  const found = await look({
    userId: witness.userId,
    bearer: service.bearer,
    wasGood: witness.wasGood,
    ask: () => service.profile(signal),
    askAnew: () => askAnew(service, signal),
    now: () => Date.now(),
  });
  return { input: { type: 'probed', found } };
}

async function askAnew(service: Service, signal: AbortSignal): Promise<Envelope | null> {
  let renewed: Service | null;
  try {
    renewed = await service.renewed(signal);
  } catch (error) {
    // Where there is no new bearer to be had, the session is over for the page as well.
    if (error instanceof AuthingError && error.reason === 'unauthorized') return null;
    throw error;
  }
  return renewed && renewed.profile(signal);
}
