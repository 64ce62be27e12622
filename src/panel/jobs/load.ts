import type { Envelope, SecurityLevelDto, UserDto, VerifyMethod } from '../../authing/dto.js';
import { withDeadline } from '../../authing/deadline.js';
import { AuthingError, messageOf } from '../../authing/errors.js';
import type { Input } from '../../flow/state.js';
import { readPreflight, type Found } from '../preflight.js';
import { Service } from '../service.js';
import { Refused, type Session } from '../session.js';
import { authingVerifies, chosenMethods } from '../settings.js';
import { contactOf, discover } from '../verification.js';
import type { Job } from './job.js';

/** Reads whose account it is, and how its user can be verified. */
export const load: Job = async (session, signal) => {
  const { host } = session;
  try {
    const service = await Service.of(host, signal);
    const discovers = authingVerifies(host) && chosenMethods(host).length === 0;
    const reading = readAccount(session, service, signal);
    const rest = Promise.all([
      discovers && service.can('getSecurityLevel') ? readLevel(session, service, signal) : null,
      preflight(session, signal),
    ]);
    // Only the profile's own answer tells of an account in doubt, so it is looked at first.
    rest.catch(() => {});
    const profile = await reading;
    const [level, found] = await rest;
    signal.throwIfAborted();
    if (session.account && profile?.userId !== session.account.userId) {
      session.forgetUser();
      host.takeGivenToken();
    }
    session.account = profile;
    session.preflight = found;
    offer(session, service, level);
    const suspect = session.isInDoubt(profile?.userId);
    return { type: 'loaded', blocked: found.blockers.length > 0, suspect };
  } catch (error) {
    return ended(session, error);
  }
};

/** Gets the bearer that the rest of the attempt uses, and makes sure whose it is. */
export const check: Job = async (session, signal) => {
  try {
    const service = session.service ?? (await Service.of(session.host, signal));
    const profile = await readAccount(session, service, signal);
    signal.throwIfAborted();
    if (profile && profile.userId !== session.account?.userId) {
      throw new Refused(session.failure('account-mismatch'));
    }
    session.begin(service, profile?.userId ?? null);
    return { type: 'checked', token: session.token.isLive() };
  } catch (error) {
    return ended(session, error);
  }
};

/** @throws Refused with the host's own words when it can't tell */
async function preflight({ host, failure }: Session, signal: AbortSignal): Promise<Found> {
  const ask = host.preflight;
  if (!ask) return readPreflight(null);
  try {
    return readPreflight(await withDeadline(host.timeout, signal, async () => ask()));
  } catch (error) {
    if (error instanceof AuthingError) throw error;
    throw new Refused(failure('rejected', messageOf(error)));
  }
}

/**
 * Who is signed in; null where that can't be known and nobody needs to.
 *
 * @throws Refused for the wrong account, and where one was shown that can't be looked at any more
 */
async function readAccount(
  session: Session,
  service: Service,
  signal: AbortSignal,
): Promise<UserDto | null> {
  const { userId } = session.host;
  if (!service.readsProfile) {
    if (userId || session.account) throw new Refused(session.failure('unauthorized'));
    return null;
  }
  const answer = await service.profile(signal);
  if (session.isMissed(service, answer)) throw new Missed();
  const profile = accepted(session, service, answer);
  if (userId && profile.userId !== userId) throw new Refused(session.failure('account-mismatch'));
  return profile;
}

async function readLevel(session: Session, service: Service, signal: AbortSignal) {
  return accepted(session, service, await service.securityLevel(signal));
}

/** A success's data. @throws Refused with what the service says instead */
function accepted<T>(session: Session, { bearer }: Service, answer: Envelope<T>): T {
  if (answer.statusCode === 200) return answer.data;
  throw new Refused(session.refusal(answer, [bearer]));
}

/** What has the code of a method sent. */
const SENDERS = { PHONE_PASSCODE: 'sendSms', EMAIL_PASSCODE: 'sendEmail', PASSWORD: null } as const;

/** @throws Refused when there is no way to verify the user */
function offer(session: Session, service: Service, level: SecurityLevelDto | null): void {
  const { host, verification, account } = session;
  if (!authingVerifies(host)) return;
  const contact = contactOf(host, account);
  const chosen = chosenMethods(host);
  const canDo = (method: VerifyMethod) => {
    const sender = SENDERS[method];
    return sender === null || service.can(sender);
  };
  let methods = chosen.length > 0 ? chosen : discover(level, contact).filter(canDo);
  if (chosen.length === 0 && !level && !account && methods.length === 0) {
    // Nobody can be asked: what the client can send is what there is.
    methods = (['PHONE_PASSCODE', 'EMAIL_PASSCODE'] as const).filter(canDo);
  }
  verification.offer(methods, contact);
  if (methods.length === 0 && !host.hasOwnVerification) {
    throw new Refused({ ...session.failure('no-method'), operation: 'verify' });
  }
}

/** The account in doubt isn't there any more: the delete of unknown outcome was what did it. */
class Missed extends Error {}

function ended(session: Session, error: unknown): Input {
  if (error instanceof Missed) return { type: 'probed', found: 'gone' };
  return { type: 'fail', failure: session.failureOf(error, 'profile') };
}
