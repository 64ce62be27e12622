import type { Bench } from './measure.js';
import { BY_HAND, LIT, MATERIAL, NATIVE, SHOELACE, VAADIN, WEB_AWESOME } from './names.js';
import { BUTTONS, DIALOGS } from './peers.js';

/** An element as it first stands in a page. */
export interface Subject {
  name: string;
  /** The address of the module that has it. */
  module: string;
  theme?: string;
  /** The markup of one. */
  html: string;
}

const LABEL = 'Delete account…';

/** Nothing is asked of a service: a page that brings the token itself is not asked before it must be. */
const OURS = `<authing-delete-account host="https://app.authing.example" app-id="app" verification="host"></authing-delete-account>`;

export function ours({ ours }: Bench, html = OURS): Subject[] {
  return ours.map(({ name, module }) => ({ name, module, html }));
}

/** The least that an element can be, with Lit and without. */
export async function trivial(bench: Bench): Promise<Subject[]> {
  return [
    {
      name: LIT,
      module: await bench.own('lit-trivial'),
      html: `<lit-trivial label="${LABEL}"></lit-trivial>`,
    },
    {
      name: BY_HAND,
      module: await bench.own('plain-trivial'),
      html: `<plain-trivial label="${LABEL}"></plain-trivial>`,
    },
  ];
}

/** What a page has without any module, which is what all others cost more than. */
export async function native(bench: Bench): Promise<Subject> {
  const html = `<button type="button">${LABEL}</button>`;
  return { name: NATIVE, module: await bench.own('nothing'), html };
}

/** The buttons of libraries, for that is what the element is until somebody uses it. */
export async function buttons(bench: Bench): Promise<Subject[]> {
  const built = (name: keyof typeof BUTTONS) => bench.peer(`${name}-button`, BUTTONS[name]);
  return [
    {
      name: SHOELACE,
      module: await built('shoelace'),
      theme: 'shoelace',
      html: `<sl-button>${LABEL}</sl-button>`,
    },
    {
      name: MATERIAL,
      module: await built('material'),
      html: `<md-filled-button>${LABEL}</md-filled-button>`,
    },
    {
      name: VAADIN,
      module: await built('vaadin'),
      html: `<vaadin-button>${LABEL}</vaadin-button>`,
    },
    {
      name: WEB_AWESOME,
      module: await built('web-awesome'),
      theme: 'web-awesome',
      html: `<wa-button>${LABEL}</wa-button>`,
    },
  ];
}

/** What a user sees and does of a dialog. The paths go through shadow roots. */
export interface DialogSubject extends Subject {
  trigger: string;
  /** Seen as soon as the dialog is, and a click on it closes the dialog. */
  cancel: string;
  /** The property that opens the dialog; null where methods do. What opens itself has no wires. */
  opens?: 'open' | 'opened' | null;
}

const HEADING = 'Delete your account?';
const TEXT = '<p>Your account and everything in it will be deleted. This can’t be undone.</p>';
const LIST = '<ul><li>Your profile and how you sign in</li><li>Access to every app</li></ul>';
const AGREE = 'I understand that this can’t be undone';

export async function dialogs(bench: Bench): Promise<DialogSubject[]> {
  const built = (name: keyof typeof DIALOGS) => bench.peer(`${name}-dialog`, DIALOGS[name]);
  const wired = { trigger: '#trigger', cancel: '#cancel' };
  return [
    ...ours(bench).map((subject) => ({
      ...subject,
      trigger: 'authing-delete-account >>> [part="trigger"]',
      cancel: 'authing-delete-account >>> dialog[open] [part~="cancel-button"]',
    })),
    {
      ...wired,
      name: NATIVE,
      module: await bench.own('nothing'),
      opens: null,
      html: `<button id="trigger" type="button">${LABEL}</button>
        <dialog id="dialog" aria-labelledby="heading"><h2 id="heading">${HEADING}</h2>${TEXT}${LIST}
        <p><label><input type="checkbox"> ${AGREE}</label></p>
        <button id="cancel" type="button">Cancel</button>
        <button type="button">Delete account</button></dialog>`,
    },
    {
      ...wired,
      name: SHOELACE,
      module: await built('shoelace'),
      theme: 'shoelace',
      opens: 'open',
      html: `<sl-button id="trigger">${LABEL}</sl-button>
        <sl-dialog id="dialog" label="${HEADING}">${TEXT}${LIST}<sl-checkbox>${AGREE}</sl-checkbox>
        <sl-button slot="footer" id="cancel">Cancel</sl-button>
        <sl-button slot="footer" variant="danger">Delete account</sl-button></sl-dialog>`,
    },
    {
      ...wired,
      name: MATERIAL,
      module: await built('material'),
      opens: 'open',
      html: `<md-filled-button id="trigger">${LABEL}</md-filled-button>
        <md-dialog id="dialog"><div slot="headline">${HEADING}</div>
        <div slot="content">${TEXT}${LIST}<label><md-checkbox></md-checkbox> ${AGREE}</label></div>
        <div slot="actions"><md-text-button id="cancel">Cancel</md-text-button>
        <md-filled-button>Delete account</md-filled-button></div></md-dialog>`,
    },
    {
      ...wired,
      name: VAADIN,
      module: await built('vaadin'),
      opens: 'opened',
      html: `<vaadin-button id="trigger">${LABEL}</vaadin-button>
        <vaadin-confirm-dialog id="dialog" header="${HEADING}" cancel-button-visible>
        ${TEXT}${LIST}<vaadin-checkbox label="${AGREE}"></vaadin-checkbox>
        <vaadin-button slot="cancel-button" id="cancel">Cancel</vaadin-button>
        <vaadin-button slot="confirm-button" theme="primary error">Delete account</vaadin-button>
        </vaadin-confirm-dialog>`,
    },
    {
      ...wired,
      name: WEB_AWESOME,
      module: await built('web-awesome'),
      theme: 'web-awesome',
      opens: 'open',
      html: `<wa-button id="trigger">${LABEL}</wa-button>
        <wa-dialog id="dialog" label="${HEADING}">${TEXT}${LIST}<wa-checkbox>${AGREE}</wa-checkbox>
        <wa-button slot="footer" id="cancel">Cancel</wa-button>
        <wa-button slot="footer" variant="danger">Delete account</wa-button></wa-dialog>`,
    },
  ];
}

/** The address of the page that a subject is measured in. */
export function pageFor({ origin }: Bench, { theme }: Pick<Subject, 'theme'>): string {
  return theme ? `${origin}/?theme=${theme}` : `${origin}/`;
}
