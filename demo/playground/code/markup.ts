import type { Attribute, Setup } from './setup.js';

const SLOTS: Readonly<Record<string, string>> = {
  trigger: '<button slot="trigger" type="button">Delete my account…</button>',
  heading: '<span slot="heading">Delete your account?</span>',
  consequences: '<ul slot="consequences"><li>What is lost</li></ul>',
  export: '<a slot="export" href="/account/export">Download your data</a>',
  verification: '<form slot="verification" id="own-verification"></form>',
  success: '<p slot="success">Goodbye.</p>',
  support: '<a slot="support" href="mailto:help@example.com">Contact us</a>',
};

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  '<': '&lt;',
  // Whatever indents the lines would indent the value.
  '\n': '&#10;',
  '\r': '&#13;',
  // Svelte evaluates what is in braces.
  '{': '&#123;',
};

const escaped = (text: string, which = /[&"<\n\r]/g): string =>
  text.replace(which, (character) => ENTITIES[character] ?? character);

export const plain = ({ name, value }: Attribute): string =>
  value === '' ? name : `${name}="${escaped(value)}"`;

/** For templates in which an attribute may have an expression in braces. */
export const plainWithoutBraces = ({ name, value }: Attribute): string =>
  value === '' ? name : `${name}="${escaped(value, /[&"<\n\r{]/g)}"`;

/** The tag with all that is given, a line each. */
export function tag(
  name: string,
  attributes: readonly string[],
  { slots }: Pick<Setup, 'slots'>,
): string {
  const inside = slots.flatMap((slot) => SLOTS[slot] ?? []).map((line) => `  ${line}\n`);
  return `<${name}\n${attributes.map((line) => `  ${line}\n`).join('')}>\n${inside.join('')}</${name}>`;
}

export const indented = (text: string, by: number): string =>
  text.replace(/(?<=^|\n)(?=[^\n])/g, ' '.repeat(by));
