import type { AuthingDeleteAccount } from '../src/index.js';
import '../src/index.js';
import { Account } from './support/authing.js';
import { create, text, untilStep } from './support/element.js';
import { expect } from './support/expect.js';
import { settled } from './support/until.js';

const CHANNEL = 'authing-delete-account';
const page = document.documentElement;

/** What the elements have made and not given back. */
const made = { observers: new Set<MutationObserver>(), channels: new Set<BroadcastChannel>() };
const { MutationObserver: Observer, BroadcastChannel: Channel } = window;

beforeEach(() => {
  window.MutationObserver = class extends Observer {
    override observe(...args: Parameters<MutationObserver['observe']>): void {
      made.observers.add(this);
      super.observe(...args);
    }
    override disconnect(): void {
      made.observers.delete(this);
      super.disconnect();
    }
  };
  window.BroadcastChannel = class extends Channel {
    constructor(name: string) {
      super(name);
      made.channels.add(this);
    }
    override close(): void {
      made.channels.delete(this);
      super.close();
    }
  };
});

afterEach(() => {
  window.MutationObserver = Observer;
  window.BroadcastChannel = Channel;
  page.removeAttribute('lang');
});

const open = () => ({ observers: made.observers.size, channels: made.channels.size });

/** Several elements, each in a shadow tree of its own if wanted. */
async function several(count: number, isShadowed = false): Promise<AuthingDeleteAccount[]> {
  const elements = Array.from({ length: count }, () =>
    document.createElement('authing-delete-account'),
  );
  for (const element of elements) {
    const parent = document.createElement('div');
    document.body.append(parent);
    const root = isShadowed ? parent.attachShadow({ mode: 'open' }) : parent;
    root.append(element);
  }
  await Promise.all(elements.map(({ updateComplete }) => updateComplete));
  return elements;
}

/** Counts the renderings of each element. */
function countUpdates(elements: readonly AuthingDeleteAccount[]): number[] {
  const counts = elements.map(() => 0);
  elements.forEach((element, index) => {
    element.addController({ hostUpdated: () => void (counts[index]! += 1) });
  });
  return counts;
}

async function remove(elements: readonly AuthingDeleteAccount[]): Promise<void> {
  for (const element of elements) element.remove();
  await settled();
}

describe('Many elements on a page', () => {
  for (const isShadowed of [false, true]) {
    const where = isShadowed ? 'each in a shadow tree' : 'in the page';
    it(`share one observer and one channel, ${where}, which go with the last of them`, async () => {
      const elements = await several(10, isShadowed);
      expect(open()).to.deep.equal({ observers: 1, channels: 1 });
      await remove(elements.slice(1));
      expect(open()).to.deep.equal({ observers: 1, channels: 1 });
      await remove(elements.slice(0, 1));
      expect(open()).to.deep.equal({ observers: 0, channels: 0 });
    });

    it(`are rendered once each when the language changes, ${where}`, async () => {
      const elements = await several(10, isShadowed);
      const counts = countUpdates(elements);
      page.lang = 'de';
      await settled();
      expect(counts).to.deep.equal(elements.map(() => 1));
      expect(elements.map((element) => text(element, 'trigger'))).to.deep.equal(
        elements.map(() => 'Konto löschen'),
      );
      await remove(elements);
    });
  }

  it('are not rendered when a language changes that is none of theirs', async () => {
    const elements = await several(3);
    const counts = countUpdates(elements);
    document.body.append(document.createElement('p'));
    document.body.lastElementChild?.setAttribute('lang', 'fr');
    await settled();
    expect(counts).to.deep.equal([0, 0, 0]);
    document.body.lastElementChild?.remove();
    await remove(elements);
  });

  it('come and go without losing what they share', async () => {
    const [first, second] = await several(2);
    await remove([first!]);
    document.body.append(first!);
    await remove([second!]);
    page.lang = 'ja';
    await settled();
    expect(text(first!, 'trigger')).to.equal('アカウントを削除');
    await remove([first!]);
    expect(open()).to.deep.equal({ observers: 0, channels: 0 });
  });
});

describe('An element that is moved', () => {
  it('speaks the language of where it is now', async () => {
    const [element] = await several(1);
    const german = document.createElement('div');
    german.lang = 'de';
    document.body.append(german);
    german.append(element!);
    await settled();
    expect(text(element!, 'trigger')).to.equal('Konto löschen');
    await remove([element!]);
    german.remove();
  });

  it('speaks the language of where it is put in later', async () => {
    const [element] = await several(1);
    await remove([element!]);
    page.lang = 'de';
    document.body.append(element!);
    await settled();
    expect(text(element!, 'trigger')).to.equal('Konto löschen');
    await remove([element!]);
  });

  it('hears what another tab has said meanwhile', async () => {
    const account = await Account.create({}, { deleteNeedsBearer: true });
    const element = create(account, { 'user-id': account.userId });
    const { host, appId, userId } = account;
    const channel = new BroadcastChannel(CHANNEL);
    channel.postMessage({ host, appId, userId });
    const parent = document.createElement('div');
    document.body.append(parent);
    parent.append(element);
    await untilStep(element, 'deleted');
    channel.close();
    await remove([element]);
  });
});

describe('What another tab says', () => {
  /** Whether the code of the panel was asked for. */
  const hasPanel = (element: AuthingDeleteAccount) =>
    element.shadowRoot?.querySelector('dialog') !== null;

  async function said(message: unknown, element: AuthingDeleteAccount): Promise<void> {
    const channel = new BroadcastChannel(CHANNEL);
    channel.postMessage(message);
    channel.close();
    for (let turn = 0; turn < 10; turn += 1) await settled();
    await element.updateComplete;
  }

  it('loads no panel where it is about another account', async () => {
    const account = await Account.create({}, { deleteNeedsBearer: true });
    const element = create(account, { 'user-id': account.userId });
    const { host, appId, userId } = account;
    const others = [
      { host, appId, userId: 'somebody-else' },
      { host, appId: 'another-app', userId },
      { host: 'https://other.example', appId, userId },
      { host: `${host}/api`, appId, userId },
    ];
    for (const other of others) {
      await said(other, element);
      element.requestUpdate();
      await element.updateComplete;
      expect(hasPanel(element)).to.be.false;
    }
    await said({ host, appId, userId }, element);
    await untilStep(element, 'deleted');
  });

  it('loads no panel for an element without a host, whatever an absent one is as an address', async () => {
    const element = create(null, { 'user-id': 'ann' });
    await said({ host: String(new URL('null', location.href)), appId: '', userId: 'ann' }, element);
    element.requestUpdate();
    await element.updateComplete;
    expect(hasPanel(element)).to.be.false;
  });
});
