import type { SecurityLevelDto, UserDto, VerifyMethod } from '../../authing/dto.js';
import { withDeadline } from '../../authing/deadline.js';
import { blamed, Failed, failureOf, unanswered } from '../../flow/failure.js';
import { readPreflight, type CheckedPreflight } from '../preflight.js';
import { Service } from '../service.js';
import { chosenMethods } from '../setup.js';
import { contactOf, type Contact } from '../verification/contact.js';
import { discover, methodOf, VERIFY_METHODS } from '../verification/methods.js';
import { accepted, Missed, readAccount } from './account.js';
import { failure, type Known, type Outcome } from './job.js';

/**
 * Reads whose account it is, and how its user can be verified.
 *
 * @param hasOwnForm tells, once it matters, whether a form of the page's can verify the user
 */
export async function load(
  known: Known,
  hasOwnForm: () => boolean,
  signal: AbortSignal,
): Promise<Outcome> {
  const { settings } = known;
  let service: Service | null = null;
  try {
    service = await Service.of(settings, known.readsProfile, signal);
    const discovers = known.authingVerifies && chosenMethods(settings).length === 0;
    const reading = readAccount(known, service, signal);
    const rest = Promise.all([
      discovers && service.can('getSecurityLevel') ? readLevel(service, signal) : null,
      runPreflight(known, signal),
    ]);
    // Only the profile's own answer tells of an account in doubt, so it is looked at first.
    rest.catch(() => {});
    const account = await reading;
    const [level, preflight] = await rest;
    const offer = known.authingVerifies ? offerOf(known, service, account, level) : null;
    const finding = { type: 'account', account, preflight, offer, at: Date.now() } as const;
    if (offer?.methods.length === 0 && !hasOwnForm()) {
      return failure({ ...unanswered('no-method'), operation: 'verify' }, { finding });
    }
    const suspect = known.isInDoubt(account?.userId);
    return {
      input: { type: 'loaded', blocked: preflight.blockers.length > 0, suspect },
      finding,
    };
  } catch (error) {
    if (error instanceof Missed) return { input: { type: 'probed', found: 'gone' } };
    return failure(failureOf(error, 'profile'), { secrets: [service?.bearer ?? null] });
  }
}

async function readLevel(service: Service, signal: AbortSignal): Promise<SecurityLevelDto> {
  return accepted(await service.securityLevel(signal));
}

/** @throws Failed with the page's own words when its check fails, whatever it fails with */
function runPreflight(
  { settings: { preflight, timeout }, pageUrl }: Known,
  signal: AbortSignal,
): Promise<CheckedPreflight> {
  return withDeadline(timeout, signal, async () => {
    try {
      return readPreflight(await preflight?.(), pageUrl());
    } catch (error) {
      throw new Failed(blamed('rejected', error));
    }
  });
}

/** The methods that the page has chosen; else those that the account and the client have. */
function offerOf(
  { settings }: Known,
  service: Service,
  account: UserDto | null,
  level: SecurityLevelDto | null,
): { methods: VerifyMethod[]; contact: Contact } {
  const contact = contactOf(settings, account);
  const chosen = chosenMethods(settings);
  if (chosen.length > 0) return { methods: chosen, contact };
  const canSend = (name: VerifyMethod) => {
    const { sender } = methodOf(name);
    return sender === null || service.can(sender.method);
  };
  const found = discover(level, contact).filter(canSend);
  if (found.length > 0 || level || account) return { methods: found, contact };
  // Nobody can be asked what the account has: what the client can send is what there is.
  const sent = VERIFY_METHODS.filter((name) => methodOf(name).sender !== null);
  return { methods: sent.filter(canSend), contact };
}
