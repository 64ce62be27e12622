import type { Envelope, SecurityLevelDto, UserDto, VerifyMethod } from '../../authing/dto.js';
import { withDeadline } from '../../authing/deadline.js';
import { AuthingError, messageOf } from '../../authing/errors.js';
import type { Input } from '../../flow/state.js';
import { readPreflight, type Found } from '../preflight.js';
import { judge } from '../probe.js';
import { Service } from '../service.js';
import { Refused, type Session } from '../session.js';
import { authingVerifies, chosenMethods, profileIsReadable } from '../settings.js';
import { contactOf, discover } from '../verification.js';
import type { Job } from './job.js';

/** Reads whose account it is, and how its user can be verified. */
export const load: Job = async (session, signal) => {
  const { host } = session;
  try {
    const service = await Service.of(host, signal);
    const discovers = authingVerifies(host) && chosenMethods(host).length === 0;
    const [profile, level, found] = await Promise.all([
      profileIsReadable(host) ? readAccount(session, service, signal) : null,
      discovers && service.can('getSecurityLevel') ? readLevel(session, service, signal) : null,
      preflight(session, signal),
    ]);
    if (!profile && host.userId) throw new Refused(session.failure('account-mismatch'));
    session.account = profile;
    session.preflight = found;
    offer(session, service, level);
    return { type: 'loaded', blocked: found.blockers.length > 0 };
  } catch (error) {
    return lookedForInVain(session, error);
  }
};

/** Gets the bearer that the rest of the attempt uses, and makes sure whose it is. */
export const check: Job = async (session, signal) => {
  const { host } = session;
  try {
    const service = (session.service ??= await Service.of(host, signal));
    if (profileIsReadable(host)) {
      const { userId } = await readAccount(session, service, signal);
      if (userId !== session.account?.userId) {
        throw new Refused(session.failure('account-mismatch'));
      }
      session.witness = { userId, bearer: service.bearer, wasGood: service.bearer !== null };
    } else if (host.userId) {
      throw new Refused(session.failure('account-mismatch'));
    } else {
      session.witness = null;
    }
    return { type: 'checked', token: session.token.isLive() };
  } catch (error) {
    session.service = null;
    return lookedForInVain(session, error);
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

async function readAccount(
  session: Session,
  service: Service,
  signal: AbortSignal,
): Promise<UserDto> {
  const profile = await accepted(session, service.profile(signal), service.bearer);
  const { userId } = session.host;
  if (userId && profile.userId !== userId) throw new Refused(session.failure('account-mismatch'));
  return profile;
}

function readLevel(session: Session, service: Service, signal: AbortSignal) {
  return accepted(session, service.securityLevel(signal), service.bearer);
}

/** A success's data. @throws Refused with what the service says instead */
async function accepted<T>(
  session: Session,
  answer: Promise<Envelope<T>>,
  bearer: string | null,
): Promise<T> {
  const envelope = await answer;
  if (envelope.statusCode === 200) return envelope.data;
  throw new Refused(session.refusal(envelope, [bearer]), { envelope, bearer });
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

/** After a delete of unknown outcome, an account that isn't there any more was deleted by it. */
function lookedForInVain(session: Session, error: unknown): Input {
  const { witness, suspect } = session;
  const answer = error instanceof Refused ? error.answer : null;
  if (suspect && witness && answer) {
    const wasGood = witness.wasGood && witness.bearer === answer.bearer;
    const found = judge(answer.envelope, { ...witness, wasGood });
    if (found === 'gone') return { type: 'probed', found };
  }
  return { type: 'fail', failure: session.failureOf(error, 'profile') };
}
