import { sendKeys } from '@web/test-runner-commands';
import '../src/index.js';
import { Announcements } from './support/announcements.js';
import { stopClock } from './support/clock.js';
import { focusedPart, part, press, text, untilStep } from './support/element.js';
import { engine } from './support/engine.js';
import { expect } from './support/expect.js';
import { scenes } from './support/scenes.js';
import { settled, until } from './support/until.js';
import { enter, field, idle, PHONE, Scene } from './support/verify.js';

const withoutAddress = scenes.find(({ name }) => name === 'verify: e-mail unknown')!;

/** The forward button while it has a code sent. */
const FORWARD = 'confirm-button send-button';

/** Presses Tab until a part has the focus, and returns the parts on the way there. */
async function tabTo(
  element: Element,
  name: string,
  tab: () => Promise<unknown> = () => sendKeys({ press: 'Tab' }),
): Promise<(string | null)[]> {
  const way: (string | null)[] = [];
  for (let tabs = 0; tabs < 9 && focusedPart(element) !== name; tabs += 1) {
    await tab();
    way.push(focusedPart(element));
  }
  if (focusedPart(element) !== name) throw new Error(`Tab does not lead to ${name}: ${way.join()}`);
  return way;
}

async function tabBack(): Promise<void> {
  await sendKeys({ down: 'Shift' });
  await sendKeys({ press: 'Tab' });
  await sendKeys({ up: 'Shift' });
}

/** Puts the focus of somebody who is signed in on the trigger. */
async function atTrigger() {
  const scene = await Scene.set({ name: 'Ada', ...PHONE });
  const { element } = scene;
  await element.updateComplete;
  const said = new Announcements(element);
  await tabTo(element, 'trigger');
  return { scene, element, said };
}

describe('By the keyboard alone', () => {
  it('an account is deleted; everything that happens is said once, in order', async () => {
    const { scene, element, said } = await atTrigger();

    await scene.fault('getProfile', { kind: 'hold' });
    await sendKeys({ press: 'Enter' });
    await untilStep(element, 'confirm');
    await until(() => said.heard.length > 0);
    // What is not held yet can't be released.
    await until(async () => (await scene.requests('getProfile')).length > 0);
    await scene.account.release();
    await idle(element);
    expect(focusedPart(element)).to.equal('cancel-button');
    expect(said.take()).to.deep.equal(['status: Loading your account…']);

    // It goes backwards, for forwards the focus of some browsers passes through their own buttons.
    expect(await tabTo(element, 'checkbox', tabBack)).to.deep.equal(['checkbox']);
    await sendKeys({ type: ' ' });
    expect(part(element, 'checkbox').checked).to.be.true;
    expect(await tabTo(element, 'confirm-button')).to.deep.equal([
      'cancel-button',
      'confirm-button',
    ]);
    await sendKeys({ press: 'Enter' });
    await untilStep(element, 'verify');
    await idle(element);
    expect(focusedPart(element)).to.equal('cancel-button');
    expect(said.take()).to.deep.equal([]);

    expect(await tabTo(element, FORWARD)).to.deep.equal([FORWARD]);
    await sendKeys({ press: 'Enter' });
    await until(() => scene.sent.length === 1);
    await idle(element);
    await until(() => focusedPart(element) === 'input');
    expect(said.take()).to.deep.equal([
      'status: One moment…',
      'status: Code sent. It’s valid for 1 minute.',
    ]);

    await sendKeys({ type: await scene.control.lastCode(scene.account.appId) });
    await sendKeys({ press: 'Enter' });
    await untilStep(element, 'deleted');
    expect(focusedPart(element)).to.equal('heading');
    expect(text(element, 'heading')).to.equal('Your account has been deleted');
    // The heading had the focus before, so its new words are not read by themselves.
    expect(said.take()).to.deep.equal([
      'status: One moment…',
      'status: Your account has been deleted',
    ]);

    await tabTo(element, 'confirm-button');
    await sendKeys({ press: 'Enter' });
    await until(() => !element.open);
    expect(await scene.account.exists()).to.be.false;
    expect(said.take()).to.deep.equal([]);
  });

  it('nothing that is said is held back by aria-busy', async () => {
    const { scene, said } = await atTrigger();
    await scene.fillIn();
    await scene.finish();
    expect(said.heard).to.include('status: One moment…');
    expect(said.heldBack).to.deep.equal([]);
  });

  it('a wrong code is said at once, and the field for it has the focus', async () => {
    const { scene, element, said } = await atTrigger();
    const code = await scene.toCode();
    said.take();
    await until(() => focusedPart(element) === 'input');
    await sendKeys({ type: code === '123456' ? '654321' : '123456' });
    await scene.failure(() => sendKeys({ press: 'Enter' }));
    await settled();
    const [busy, alert = '', ...more] = said.take();
    expect(busy).to.equal('status: One moment…');
    expect(alert).to.match(/^alert: That code is incorrect or has expired\./);
    expect(more).to.deep.equal([]);
    expect(focusedPart(element)).to.equal('input');
  });

  it('Escape closes the panel, and the focus goes back', async () => {
    const { element, said } = await atTrigger();
    await sendKeys({ press: 'Enter' });
    await untilStep(element, 'confirm');
    await sendKeys({ press: 'Escape' });
    await untilStep(element, 'idle');
    expect(focusedPart(element)).to.equal('trigger');
    said.take();
  });

  it('Tab leads from one control to the next, and never to the page behind', async () => {
    const { scene, element } = await atTrigger();
    document.body.prepend(document.createElement('button'));
    document.body.append(document.createElement('button'));
    await scene.fillIn();
    await until(() => focusedPart(element) === 'input');
    const seen = new Set<string | null>();
    for (let tabs = 0; tabs < 10; tabs += 1) {
      await sendKeys({ press: 'Tab' });
      seen.add(document.activeElement?.localName === 'button' ? 'the page' : focusedPart(element));
    }
    const stops = [...seen].filter((stop) => stop !== null);
    expect(stops.slice(0, 3)).to.deep.equal(['send-button', 'cancel-button', 'confirm-button']);
    // From the last control Tab leads to the browser's own. Only Chromium always comes back from
    // there, and only WebKit stops at the dialog itself.
    const around = ['back-button', 'close-button', 'input'];
    if (engine === 'Chromium') expect(stops.slice(3)).to.deep.equal(around);
    expect([...around, 'dialog']).to.include.members(stops.slice(3));
  });
});

describe('A code to an address that was typed', () => {
  it('is said to be sent, too', async () => {
    const element = await withoutAddress.set({ inline: false });
    await enter(element, 'email', 'ada@example.com');
    const said = new Announcements(element);
    part(element, 'send-button').click();
    await until(() => said.heard.length >= 2);
    expect(said.take()).to.deep.equal([
      'status: One moment…',
      'status: Code sent. It’s valid for 5 minutes.',
    ]);
  });
});

describe('A countdown', () => {
  it('is shown every second, and never said', async () => {
    const clock = stopClock();
    const scene = await Scene.set(PHONE);
    const { element } = scene;
    await scene.toCode();
    const said = new Announcements(element);
    const shown: (string | null)[] = [];
    for (let ticks = 0; ticks < 5; ticks += 1) {
      shown.push(text(element, 'send-button'));
      await scene.pass(clock, 1000);
    }
    expect(shown).to.deep.equal(
      ['1:00', '0:59', '0:58', '0:57', '0:56'].map((time) => `Resend in ${time}`),
    );
    expect(said.take()).to.deep.equal([]);

    await scene.pass(clock, 60_000);
    expect(said.take()).to.deep.equal(['status: This code has expired. Request a new one.']);
    expect(field(element, 'one-time-code').value).to.equal('');
    press(element, 'cancel-button');
  });
});
