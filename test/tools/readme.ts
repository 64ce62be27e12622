import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { readApi, type Api, type Named } from './api.js';
import type { Size, Sizes } from './sizes.js';

export const README = fileURLToPath(new URL('../../README.md', import.meta.url));

/**
 * The README with its tables as the source has them now. The one of sizes stays as it is unless
 * there are sizes to tell.
 */
export async function withTables(readme: string, sizes?: Sizes): Promise<string> {
  const tables = { ...tablesOf(readApi()), ...(sizes && { sizes: sizeTable(sizes) }) };
  let text = readme;
  for (const [name, table] of Object.entries(tables)) text = put(text, name, table);
  return format(text, { ...(await resolveConfig(README)), filepath: README });
}

/** What stands between the markers of that name. */
export function section(readme: string, name: string): string {
  const [begin, end] = markers(name);
  const from = readme.indexOf(begin);
  const to = readme.indexOf(end);
  if (from < 0 || to < from) throw new Error(`The README has no markers ${begin} … ${end}`);
  return readme.slice(from + begin.length, to);
}

function put(readme: string, name: string, text: string): string {
  const [begin, end] = markers(name);
  const old = section(readme, name);
  return readme.replace(begin + old + end, () => `${begin}\n\n${text}\n\n${end}`);
}

function markers(name: string): [begin: string, end: string] {
  return [`<!-- docs:${name} -->`, `<!-- /docs:${name} -->`];
}

function tablesOf(api: Api): Record<string, string> {
  return {
    properties: table(
      ['Attribute', 'Property', 'Type', 'Default', ''],
      api.properties.map(({ attribute, name, type, default: value, text }) => [
        attribute === null ? '–' : code(attribute),
        code(name),
        code(type),
        value ? code(value) : '–',
        text,
      ]),
    ),
    methods: names('Method', api.methods),
    steps: names('Step', api.states),
    events: table(
      ['Event', '`detail`', 'Also', ''],
      api.events.map(({ name, detail, members, text }) => [
        code(name),
        detail ? code(detail) : '–',
        members.length > 0 ? members.map(code).join(', ') : '–',
        text,
      ]),
    ),
    slots: names('Slot', api.slots),
    parts: names('Part', api.parts),
    'custom-properties': table(
      ['Custom property', 'Default', ''],
      api.customProperties.map(({ name, default: value, text }) => [code(name), code(value), text]),
    ),
    locales: `${api.locales.map(code).join(', ')}.`,
  };
}

function sizeTable({ files, beforeIntent, whole, lit }: Sizes): string {
  const locales = files.filter(({ name }) => name.startsWith('locales/'));
  const gzip = locales.map((size) => size.gzip);
  const range = `${kB(Math.min(...gzip))} to ${kB(Math.max(...gzip))}`;
  const row = (name: string, size: Size) => [name, kB(size.gzip), kB(size.brotli)];
  return table(
    ['', 'gzip', 'brotli'],
    [
      row('On the page: the trigger, Lit inside', beforeIntent),
      row('With the panel, in English', whole),
      ['Another language, more', range, ''],
      row('For comparison: Lit alone', lit),
    ],
  );
}

export function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function names(what: string, rows: readonly Named[]): string {
  return table(
    [what, ''],
    rows.map(({ name, text }) => [code(name), text]),
  );
}

function code(text: string): string {
  return `\`${text}\``;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
