import type { AuthingDeleteAccount } from '../../src/index.js';
import { devtools } from './chromium.js';
import { part, ready } from './element.js';
import { look, shoot, type Look } from './pictures.js';
import { ADA, signedIn } from './scenes/people.js';
import { comeToRest } from './scenes/rest.js';
import { freeze, whenOver } from './scenes/scene.js';
import { enter } from './verify.js';

/** The two steps of a deletion, each in a dialog of its own, which stand side by side. */
export type Steps = readonly [confirm: AuthingDeleteAccount, verify: AuthingDeleteAccount];

/** How the two stand in the picture, in CSS pixels. */
export interface Layout {
  /** The picture's width, which is about what a README has room for. */
  width: number;
  /** From the picture's left and right edge to the panels. */
  side: number;
  /** From its top and bottom edge. */
  above: number;
  /** From one panel to the other. */
  gap: number;
  /** The font size of the page, which that of the panels follows. */
  fontSize: number;
}

/** So that letters are sharp on screens of twice as many pixels. */
const SCALE = 2;

const MONO = '/node_modules/@fontsource-variable/jetbrains-mono/files';

/** Loads the font of digits and names. */
export async function setUpMono(): Promise<void> {
  const font = new FontFace('Mono', `url(${MONO}/jetbrains-mono-latin-wght-normal.woff2)`, {
    weight: '100 800',
  });
  document.fonts.add(await font.load());
}

/** Goes to the last button of both steps, with what an app would say and a user would type. */
export async function setTwoSteps(): Promise<Steps> {
  freeze();
  const { element: confirm } = await signedIn(ADA, {});
  confirm.preflight = () => ({
    consequences: ['All 128 notes will be deleted.', 'Your subscription ends today.'],
  });
  await ready(confirm);
  const stage = await signedIn(ADA, {});
  await stage.toVerify();
  await stage.sendCode();
  await enter(stage.element, 'one-time-code', '482913');
  return [confirm, stage.element];
}

/** Puts the panels side by side on a quiet ground with round corners, and nothing around it. */
export async function arrange(
  steps: Steps,
  { width, side, above, gap, fontSize }: Layout,
  scheme: Look['scheme'],
): Promise<HTMLElement> {
  const panel = (width - 2 * side - gap) / 2;
  const sheet = new CSSStyleSheet();
  const { style } = document.documentElement;
  sheet.replaceSync(`
    authing-delete-account {
      --authing-delete-account-backdrop: transparent;
      --authing-delete-account-width: ${panel}px;
    }
    ::part(dialog) {
      position: fixed;
      inset: ${above}px auto auto ${side}px;
      margin: 0;
      box-shadow: none;
    }
    authing-delete-account:last-of-type::part(dialog) { left: ${side + panel + gap}px; }
    ::part(actions) { margin-block-start: calc(var(--short, 0px) - 0.5rem); }
    ::part(input) { font-family: Mono !important; outline: none; }
    .ground {
      position: absolute;
      inset: 0 0 auto;
      box-sizing: border-box;
      border: 1px solid light-dark(#e3e6eb, #2a2d33);
      border-radius: 12px;
      background: light-dark(#f3f5f8, #101216);
    }`);
  document.adoptedStyleSheets.push(sheet);
  whenOver(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  });
  await look({ scheme, dir: 'ltr', width, theme: 'plain', forcedColors: false });
  style.background = 'none';
  style.fontSize = `${fontSize}px`;
  const ground = document.createElement('div');
  ground.className = 'ground';
  document.body.append(ground);
  const bottoms = new Map(steps.map((step) => [step, bottomOf(step)]));
  const bottom = Math.max(...bottoms.values());
  // The buttons of both stand in one line.
  for (const [step, own] of bottoms) step.style.setProperty('--short', `${bottom - own}px`);
  ground.style.height = `${Math.ceil(bottom) + above}px`;
  comeToRest();
  return ground;
}

function bottomOf(step: AuthingDeleteAccount): number {
  return part(step, 'dialog').getBoundingClientRect().bottom;
}

/** Takes a picture of the ground and of what stands on it, as a PNG in base64. */
export async function pictureOf(ground: HTMLElement): Promise<string> {
  await devtools('Emulation.setDefaultBackgroundColorOverride', {
    color: { r: 0, g: 0, b: 0, a: 0 },
  });
  const { width, height } = ground.getBoundingClientRect();
  return shoot({ x: 0, y: 0, width, height }, SCALE);
}
