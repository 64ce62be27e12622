import { tenant } from 'virtual:authing-tenant';
import { standIn } from '../common/stand-in.js';
import { Observable } from '../common/observable.js';
import type { State } from '../common/state.js';
import { anotherTab, app, freshApp } from './frame.js';
import { Hand } from './hand.js';
import { patiently } from './patiently.js';
import { choose, state } from './store.js';
import { look, resetWorld } from './world.js';

/** A state that people ask for, and the way to it. */
export interface Scenario {
  id: string;
  label: string;
  /** What there is to see. */
  says: string;
  settings: Partial<State>;
  play(hand: Hand): Promise<void>;
}

/** Every scenario begins with these, whatever was set before. */
const FRESH: Partial<State> = {
  account: 'user-ada',
  connection: 'backend',
  preflight: 'none',
  client: 'none',
  idToken: 'given',
  encryptFunction: 'fitting',
  strings: '',
  slots: ['support'],
  attributes: {},
  next: '',
};

export const scenarios: readonly Scenario[] = [
  {
    id: 'blocked',
    label: 'Blocked',
    says: 'The app’s preflight names what has to be settled first.',
    settings: { preflight: 'blocked' },
    async play(hand) {
      await hand.open();
      await hand.error();
    },
  },
  {
    id: 'consequences',
    label: 'Consequences and export',
    says: 'The app says what is lost, and offers a copy of the data.',
    settings: { preflight: 'consequences', slots: ['export', 'support'] },
    play: (hand) => hand.open(),
  },
  {
    id: 'own-form',
    label: 'Own form',
    says: 'The app verifies the user by a form of its own, in the verification slot.',
    settings: { slots: ['verification', 'support'] },
    async play(hand) {
      await hand.open();
      await hand.acknowledge();
      await hand.forward();
      await hand.step('verify');
    },
  },
  {
    id: 'social-only',
    label: 'Social only',
    says: 'Nothing is bound that a code could go to, and there is no password to ask for.',
    settings: { account: 'user-sofia' },
    async play(hand) {
      await hand.open();
      await hand.error();
    },
  },
  {
    id: 'locked',
    label: 'Locked',
    says: 'Authing has locked the account, and sends it no codes.',
    settings: { account: 'user-zhou' },
    async play(hand) {
      await toVerify(hand);
      await hand.forward();
      await hand.error();
    },
  },
  {
    id: 'expired-code',
    label: 'Expired code',
    says: 'The code came too late. Another one can be asked for, and nothing else is lost.',
    settings: {},
    async play(hand) {
      const code = await toCode(hand);
      // The stand-in’s clock goes forward, so that nobody has to wait.
      await standIn?.advance(tenant.appId, 61_000);
      await hand.fillIn('code', code);
      await hand.forward();
      await hand.error();
    },
  },
  {
    id: 'lost-connection',
    label: 'Lost connection',
    says: 'The request never arrived. The element looks three times before it says so.',
    settings: { connection: 'direct', next: 'delete:lost' },
    async play(hand) {
      await toDelete(hand);
      await hand.error();
    },
  },
  {
    id: 'unknown',
    label: 'Unknown',
    says: 'The answer is lost, and Authing can’t be asked. The element claims nothing.',
    settings: { connection: 'direct' },
    async play(hand) {
      const code = await toCode(hand);
      await hand.fillIn('code', code);
      await standIn?.fault(tenant.appId, {
        operation: 'deleteAccount',
        fault: { kind: 'cut-after' },
      });
      // The profile is read once more before the request, and only then is Authing out of reach.
      await standIn?.fault(tenant.appId, {
        operation: 'getProfile',
        fault: { kind: 'cut-before' },
        skip: 1,
        times: null,
      });
      await hand.forward();
      await hand.step('unknown');
      // “Check again” finds out.
      await standIn?.clearFaults(tenant.appId);
    },
  },
  {
    id: 'other-tab',
    label: 'Other tab',
    says: 'The same account was deleted in another tab, which has told this one.',
    settings: {},
    async play(hand) {
      await hand.open();
      const { port, close } = anotherTab();
      try {
        const other = new Hand(await port);
        await toDelete(other);
        await other.step('deleted');
        await hand.step('deleted');
      } finally {
        close();
      }
    },
  },
];

async function toVerify(hand: Hand): Promise<void> {
  await hand.open();
  await hand.acknowledge();
  await hand.forward();
  await hand.step('verify');
}

/** @returns the code that was sent */
async function toCode(hand: Hand): Promise<string> {
  const from = standIn;
  if (!from) throw new Error('A real tenant sends no codes here.');
  const known = (await from.inbox(tenant.appId)).length;
  await toVerify(hand);
  await hand.forward();
  const messages = await patiently(async () => {
    const all = await from.inbox(tenant.appId);
    return all.length > known && all;
  }, 'the code');
  return messages.at(-1)?.code ?? '';
}

async function toDelete(hand: Hand): Promise<void> {
  await hand.fillIn('code', await toCode(hand));
  await hand.forward();
}

type Shown = { id: string; state: 'none' | 'playing' | 'there' | 'failed' };

/** The scenario that plays, or has led to where the frame is. */
export const shown = new Observable<Shown>({ id: '', state: 'none' });

let playing: AbortController | null = null;

export async function play(id: string): Promise<void> {
  const scenario = scenarios.find((one) => one.id === id);
  if (!scenario || !standIn) return;
  playing?.abort();
  const { signal } = (playing = new AbortController());
  shown.set({ id, state: 'playing' });
  try {
    app.set(null);
    choose({ ...FRESH, ...scenario.settings, scenario: id });
    await resetWorld();
    const port = await freshApp(signal);
    const { account } = state.value;
    await patiently(() => port.session.value?.account.userId === account, 'the account', signal);
    await scenario.play(new Hand(port, signal));
    shown.set({ id, state: 'there' });
    void look();
  } catch (error) {
    if (signal.aborted) return;
    console.error(error);
    shown.set({ id, state: 'failed' });
  }
}

/** Plays what the address names, and forgets a scenario that is no longer what is shown. */
export function followScenario(): void {
  const { scenario } = state.value;
  state.observe((chosen) => {
    if (!chosen.scenario && shown.value.id) {
      playing?.abort();
      shown.set({ id: '', state: 'none' });
    }
  });
  if (scenario) void play(scenario);
}
