import type { Clock } from '@sinonjs/fake-timers';
import { executeServerCommand } from '@web/test-runner-commands';
import type { AuthingDeleteAccount } from '../src/index.js';
import '../src/index.js';
import { stopClock } from './support/clock.js';
import { catchConsole } from './support/console.js';
import { findPart, part, untilStep } from './support/element.js';
import { record } from './support/events.js';
import { expect } from './support/expect.js';

const ROUNDS = 500;
const OWN = { userId: 'user-1', email: 'user@example.com', phone: '18812345678' };

/** Counts the listeners, observers and channels in this page that have not been released. */
class Ledger {
  readonly #open = new Map<string, number>();
  readonly #undo: (() => void)[] = [];

  constructor() {
    for (const target of [window, document, document.documentElement, document.body]) {
      this.#countListeners(target);
    }
    this.#countObservers();
    this.#countChannels();
  }

  /** Everything that is open now. */
  get open(): Record<string, number> {
    return Object.fromEntries([...this.#open].filter(([, count]) => count !== 0));
  }

  close(): void {
    for (const undo of this.#undo) undo();
  }

  #add(what: string, by: number): void {
    this.#open.set(what, (this.#open.get(what) ?? 0) + by);
  }

  #countListeners(target: EventTarget): void {
    const { addEventListener, removeEventListener } = target;
    const known = new Map<string, Set<unknown>>();
    const of = (type: string) => known.get(type) ?? known.set(type, new Set()).get(type)!;
    target.addEventListener = (...args: Parameters<EventTarget['addEventListener']>) => {
      const [type, listener] = args;
      if (!of(type).has(listener)) this.#add(`listener of ${type}`, 1);
      of(type).add(listener);
      addEventListener.apply(target, args);
    };
    target.removeEventListener = (...args: Parameters<EventTarget['removeEventListener']>) => {
      const [type, listener] = args;
      if (of(type).delete(listener)) this.#add(`listener of ${type}`, -1);
      removeEventListener.apply(target, args);
    };
    this.#undo.push(() => {
      Reflect.deleteProperty(target, 'addEventListener');
      Reflect.deleteProperty(target, 'removeEventListener');
    });
  }

  #countObservers(): void {
    const add = this.#add.bind(this);
    const { MutationObserver } = window;
    window.MutationObserver = class extends MutationObserver {
      #observes = false;
      override observe(...args: Parameters<MutationObserver['observe']>): void {
        if (!this.#observes) add('observer', 1);
        this.#observes = true;
        super.observe(...args);
      }
      override disconnect(): void {
        if (this.#observes) add('observer', -1);
        this.#observes = false;
        super.disconnect();
      }
    };
    this.#undo.push(() => (window.MutationObserver = MutationObserver));
  }

  #countChannels(): void {
    const add = this.#add.bind(this);
    const { BroadcastChannel } = window;
    window.BroadcastChannel = class extends BroadcastChannel {
      #closed = false;
      constructor(name: string) {
        super(name);
        add('channel', 1);
      }
      override close(): void {
        if (!this.#closed) add('channel', -1);
        this.#closed = true;
        super.close();
      }
    };
    this.#undo.push(() => (window.BroadcastChannel = BroadcastChannel));
  }
}

const turns = new MessageChannel();
let nextTurn: () => void = () => {};
turns.port1.onmessage = () => nextTurn();

async function turn(count = 2): Promise<void> {
  for (let done = 0; done < count; done += 1) {
    await new Promise<void>((resolve) => {
      nextTurn = resolve;
      turns.port2.postMessage(null);
    });
  }
}

/** The number of nodes in the document, without garbage. */
function nodes(): number {
  return document.querySelectorAll('*').length;
}

function create(): AuthingDeleteAccount {
  const element = document.createElement('authing-delete-account');
  element.host = 'https://tenant.example';
  element.confirmation = 'none';
  element.client = {
    deleteAccount: () =>
      Promise.resolve({ statusCode: 403, message: 'No.', data: { success: false } }),
    getProfile: () => Promise.resolve({ statusCode: 200, message: '', data: OWN }),
  };
  document.body.append(element);
  return element;
}

async function untilTrue(condition: () => boolean, what: string): Promise<void> {
  for (let count = 0; !condition(); count += 1) {
    if (count > 5000) throw new Error(`Waited in vain for ${what}`);
    await turn(1);
  }
}

/** Opens the panel, and waits until it has nothing to do. */
async function show(element: AuthingDeleteAccount): Promise<void> {
  element.show();
  await untilTrue(() => element.step === 'confirm', 'confirm');
  await element.updateComplete;
  await untilTrue(() => findPart(element, 'panel')?.ariaBusy === 'false', 'the profile');
}

async function opened(): Promise<AuthingDeleteAccount> {
  const element = create();
  await show(element);
  return element;
}

async function pressIn(element: AuthingDeleteAccount): Promise<void> {
  const { step } = element;
  part(element, 'confirm-button').click();
  await untilTrue(() => element.step !== step, `another step than ${step}`);
  await turn(4);
  await element.updateComplete;
}

type Round = (clock: Clock) => Promise<AuthingDeleteAccount>;

const rounds: Record<string, Round> = {
  'created, opened, failed, closed, removed': async (clock) => {
    const element = await opened();
    const heard = record(element);
    element.deleteAccountToken = 'token';
    part(element, 'confirm-button').click();
    await untilTrue(() => {
      clock.tick(0);
      return heard.outcomes.length > 0;
    }, 'an outcome');
    expect(heard.outcomes).to.deep.equal(['delete-failed']);
    element.close();
    await turn();
    element.remove();
    return element;
  },
  'removed while open, moved before': async () => {
    const element = await opened();
    document.body.prepend(element);
    await turn();
    element.remove();
    return element;
  },
  'removed while the page is waited for': async () => {
    const element = await opened();
    await pressIn(element);
    expect(element.step).to.equal('waiting');
    element.remove();
    return element;
  },
  'removed while before-delete holds': async () => {
    const element = await opened();
    element.addEventListener('before-delete', (event) => event.waitUntil(new Promise(() => {})));
    element.dispatchEvent(
      new CustomEvent('delete-account-token', {
        detail: { deleteAccountToken: 'token', tokenExpiresIn: 60 },
      }),
    );
    await pressIn(element);
    await untilTrue(() => element.step === 'waiting', 'waiting');
    element.remove();
    return element;
  },
  'removed while a code is waited for': async () => {
    const element = create();
    const { client } = element;
    element.client = {
      ...client!,
      verifyDeleteAccountRequest: () => new Promise(() => {}),
      sendSms: () => Promise.resolve({ statusCode: 200, message: '', data: undefined }),
    };
    element.verifyMethods = 'PHONE_PASSCODE';
    await show(element);
    await pressIn(element);
    part(element, 'send-button').click();
    await turn(4);
    expect(element.step).to.equal('verify');
    element.remove();
    return element;
  },
  'removed while the request is out, which then ends in nothing': async (clock) => {
    const element = await opened();
    element.client = { ...element.client!, deleteAccount: () => new Promise(() => {}) };
    element.deleteAccountToken = 'token';
    await pressIn(element);
    await untilTrue(() => element.step === 'deleting', 'deleting');
    element.remove();
    for (let wait = 0; wait < 6; wait += 1) {
      clock.tick(15_000);
      await turn();
    }
    return element;
  },
  'deleted, and removed': async () => {
    const element = await opened();
    element.client = {
      ...element.client!,
      deleteAccount: () =>
        Promise.resolve({ statusCode: 200, message: '', data: { success: true } }),
    };
    element.deleteAccountToken = 'token';
    await pressIn(element);
    await untilTrue(() => element.step === 'deleted', 'deleted');
    element.remove();
    return element;
  },
};

/** Counts what has become garbage. Looking at a WeakRef would keep its object alive. */
class Graveyard {
  buried = 0;
  readonly #registry = new FinalizationRegistry<null>(() => (this.buried += 1));

  expect(thing: object): void {
    this.#registry.register(thing, null);
  }
}

/**
 * Has the engine collect its garbage: by asking for it where that is possible, or else by making so
 * much garbage, and so old, that the engine has no choice.
 */
async function collect(until: () => boolean): Promise<void> {
  // An engine that is busy elsewhere takes its time.
  for (let attempt = 0; attempt < 100 && !until(); attempt += 1) {
    await turn();
    const asked = await executeServerCommand<{ collected: boolean }, never>('collect-garbage');
    if (asked.collected) continue;
    const waste: object[][] = [];
    for (let age = 0; age < 10; age += 1) {
      waste.push(Array.from({ length: 100_000 }, (_, index) => ({ age, index })));
      await turn(1);
    }
    expect(waste).to.have.length(10);
  }
}

describe('Nothing grows', () => {
  // The panel is loaded once, and stays in memory.
  before(async () => {
    const element = create();
    element.show();
    await untilStep(element, 'confirm');
    element.remove();
    await turn();
  });

  it('but the counters do count', async () => {
    const ledger = new Ledger();
    const element = await opened();
    const during = ledger.open;
    expect(during['listener of pageshow']).to.equal(1);
    expect(during['observer']).to.equal(1);
    expect(during['channel']).to.equal(1);
    expect(findPart(element, 'dialog')).not.to.be.null;
    element.remove();
    await turn();
    expect(ledger.open).to.deep.equal({});
    ledger.close();
  });

  for (const [what, play] of Object.entries(rounds)) {
    const count = what.startsWith('created') ? ROUNDS : ROUNDS / 10;
    it(`in ${count} rounds: ${what}`, async function () {
      this.timeout(110_000);
      catchConsole();
      const clock = stopClock();
      const ledger = new Ledger();
      const before = { nodes: nodes(), timers: clock.countTimers() };
      const graveyard = new Graveyard();
      for (let round = 0; round < count; round += 1) {
        graveyard.expect(await play(clock));
        await turn();
      }
      expect(ledger.open).to.deep.equal({});
      expect({ nodes: nodes(), timers: clock.countTimers() }).to.deep.equal(before);
      ledger.close();
      // The engine itself may still hold a few, but not one for each round.
      const kept = () => count - graveyard.buried;
      await collect(() => kept() < count / 10);
      expect(kept()).to.be.below(count / 10);
    });
  }
});
