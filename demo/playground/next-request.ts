import { tenant } from 'virtual:authing-tenant';
import type { Happening } from '../app/happenings.js';
import type { Fault, Operation } from '../authing/control.js';
import { standIn } from '../common/stand-in.js';
import { choose, state } from './store.js';

interface Target {
  label: string;
  operations: readonly Operation[];
  paths: readonly string[];
}

/** The requests that something can be done to. */
export const targets = {
  delete: { label: 'Delete', operations: ['deleteAccount'], paths: ['delete-account'] },
  verify: {
    label: 'Verify',
    operations: ['verifyDeleteAccountRequest'],
    paths: ['verify-delete-account-request'],
  },
  send: {
    label: 'Send code',
    operations: ['sendSms', 'sendEmail'],
    paths: ['send-sms', 'send-email'],
  },
  profile: { label: 'Profile', operations: ['getProfile'], paths: ['get-profile'] },
} as const satisfies Record<string, Target>;

export const outcomes = {
  works: { label: 'Works', fault: null },
  refused: {
    label: 'Refused',
    fault: { kind: 'envelope', statusCode: 403, message: 'This account must not be deleted.' },
  },
  lost: { label: 'Lost', fault: { kind: 'cut-before' } },
  'lost-after': { label: 'Lost after', fault: { kind: 'cut-after' } },
  slow: { label: 'Slow', fault: { kind: 'latency', ms: 4000 } },
} as const satisfies Record<string, { label: string; fault: Fault | null }>;

export type TargetName = keyof typeof targets;
export type OutcomeName = keyof typeof outcomes;

/** What the address says of the next request. */
export function nextRequest(): { target: TargetName; outcome: OutcomeName } {
  const [target = '', outcome = ''] = state.value.next.split(':');
  const isTarget = (name: string): name is TargetName => Object.hasOwn(targets, name);
  const isOutcome = (name: string): name is OutcomeName => Object.hasOwn(outcomes, name);
  return {
    target: isTarget(target) ? target : 'delete',
    outcome: isOutcome(outcome) ? outcome : 'works',
  };
}

export function chooseNext(target: TargetName, outcome: OutcomeName): void {
  const isDefault = target === 'delete' && outcome === 'works';
  choose({ next: isDefault ? '' : `${target}:${outcome}` });
}

/** Keeps the stand-in up to date with what is chosen. */
export function followNextRequest(): void {
  let done = '';
  state.observe(({ next }) => {
    if (next === done) return;
    done = next;
    void prepare();
  });
}

let preparing = Promise.resolve();

/** One after the other, or an older choice could win. */
export function prepare(): Promise<void> {
  preparing = preparing.then(tellStandIn, tellStandIn);
  return preparing;
}

async function tellStandIn(): Promise<void> {
  if (!standIn) return;
  const { target, outcome } = nextRequest();
  const { fault } = outcomes[outcome];
  await standIn.clearFaults(tenant.appId);
  if (!fault) return;
  for (const operation of targets[target].operations) {
    await standIn.fault(tenant.appId, { operation, fault });
  }
}

/** What was to become of the request has become of it. */
export function forgetNextRequest(happening: Happening): void {
  if (happening.kind !== 'request' || !happening.answer) return;
  const { target, outcome } = nextRequest();
  const name = happening.path.replace('api/v3/', '');
  const paths: readonly string[] = targets[target].paths;
  if (outcome !== 'works' && paths.includes(name)) chooseNext(target, 'works');
}
