import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import type { ClassMember, Package, Slot } from 'custom-elements-manifest';
import { TRIGGER } from '../../src/locales/trigger.js';
import { read } from '../bench/results.js';
import { summaryOf } from '../bench/summary.js';
import { optionsOf, wordsOf } from './doc-comments.js';
import { classesOf, elementOf, makeManifest, propertiesOf } from './manifest.js';
import type { Size, Sizes } from './sizes.js';

const at = (file: string) => fileURLToPath(new URL(`../../${file}`, import.meta.url));

export const README = at('README.md');
export const README_ZH = at('README.zh-CN.md');

const HOSTS = new URL('../hosts/', import.meta.url);
const SAMPLES = new URL('../samples/', import.meta.url);

/**
 * What the README shows of a host is a file of the app that is built and driven for it, but for the
 * address of Authing.
 */
export const RECIPES: Readonly<Record<string, string>> = {
  html: 'html/recipe.html',
  react: 'react-19/src/recipe.tsx',
  vue: 'vue/src/Recipe.vue',
  nuxt: 'nuxt/nuxt.config.ts',
  angular: 'angular/src/recipe.ts',
  svelte: 'svelte/src/Recipe.svelte',
  sveltekit: 'sveltekit/src/routes/Recipe.svelte',
  solid: 'solid/src/recipe.tsx',
  preact: 'preact/src/recipe.tsx',
  astro: 'astro/src/components/recipe.astro',
};

/**
 * The same of a backend, and of a page in front of one, which a test starts as they are shown, but
 * for where the sessions are.
 */
export const BACKEND_RECIPES: Readonly<Record<string, string>> = {
  next: 'next/app/account/page.tsx',
  'backend-next': 'next/app/account-api/[...call]/route.ts',
  'backend-nuxt': 'nuxt/server/routes/account-api/[...call].ts',
  'backend-hono': '../backends/hono/recipe.ts',
  'backend-express': '../backends/express/recipe.ts',
  'backend-fastify': '../backends/fastify/recipe.ts',
  'backend-node': '../backends/node/recipe.ts',
  'backend-worker': '../backends/worker/recipe.ts',
};

/** Stands in a cell that has nothing to tell, so that it does not look forgotten. */
const NOTHING = '–';

/**
 * Returns the README with its code and its tables as the source has them now. The table of sizes
 * stays as it is when no sizes are given, because they are known only after a build.
 */
export function withTables(readme: string, sizes?: Sizes): Promise<string> {
  return filled(readme, {
    ...codes(),
    ...tablesOf(makeManifest()),
    reasons: reasonTable(),
    options: optionTable(),
    bench: benchTable(),
    ...(sizes && { sizes: sizeTable(sizes, ENGLISH) }),
  });
}

/**
 * Returns the Chinese README with the same code. Its tables are translated by hand, and a test holds
 * their names to those of the English ones; only what has no words in it comes from the source.
 */
export function withTablesZh(readme: string, sizes?: Sizes): Promise<string> {
  const { locales = '' } = tablesOf(makeManifest());
  return filled(readme, {
    ...codes(),
    locales: locales.replaceAll(', ', '、').replace('.', '。'),
    ...(sizes && { sizes: sizeTable(sizes, CHINESE) }),
  });
}

async function filled(readme: string, parts: Readonly<Record<string, string>>): Promise<string> {
  let text = readme;
  for (const [name, part] of Object.entries(parts)) text = put(text, name, part);
  return format(text, { ...(await resolveConfig(README)), filepath: README });
}

/** Returns what stands between the two markers of that name. */
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

/** All code that both READMEs show, by its name there. */
function codes(): Record<string, string> {
  const ofHosts = Object.entries(RECIPES).map(([name, file]) => {
    const code = sourceOf(file)
      .replace('/account-api', 'https://example.authing.cn')
      .replace('demo-app', 'APP_ID');
    return [`recipe-${name}`, fenced(file, code)];
  });
  const ofBackends = Object.entries(BACKEND_RECIPES).map(([name, file]) => {
    const code = sourceOf(file).replace("'../session.js'", "'./session.js'");
    return [`recipe-${name}`, fenced(file, code)];
  });
  const others = readdirSync(SAMPLES).map((file) => {
    const code = readFileSync(new URL(file, SAMPLES), 'utf8');
    return [`sample-${file.replace('.', '-')}`, fenced(file, code)];
  });
  return Object.fromEntries([...ofHosts, ...ofBackends, ...others]) as Record<string, string>;
}

const sourceOf = (file: string): string => readFileSync(new URL(file, HOSTS), 'utf8');

const fenced = (file: string, code: string): string =>
  `\`\`\`${extname(file).slice(1)}\n${code}\`\`\``;

function tablesOf(manifest: Package): Record<string, string> {
  const element = elementOf(manifest);
  const { members = [], events = [], cssProperties = [] } = element;
  const methods = members.filter(({ kind }) => kind === 'method');
  return {
    properties: table(
      ['Attribute', 'Property', 'Type', 'Default', ''],
      propertiesOf(element).map((property) => [
        code(property.attribute),
        code(property.name),
        code(typeOf(property)),
        code(property.default?.replaceAll("'", '')),
        property.description,
      ]),
    ),
    methods: names(
      'Method',
      methods.map((method) => ({ ...method, name: signatureOf(method) })),
    ),
    steps: names('Step', element.cssStates),
    events: table(
      ['Event', '`detail`', 'Also', ''],
      events.map(({ name, type, description }) => {
        const event = classesOf(manifest).find((candidate) => candidate.name === type.text);
        const all = event?.members?.filter((member) => !member.static) ?? [];
        const detail = all.find((member) => member.name === 'detail');
        const others = all.filter((member) => member !== detail);
        return [
          code(name),
          code(typeOf(detail)),
          others.map((member) => code(signatureOf(member))).join(', ') || NOTHING,
          description,
        ];
      }),
    ),
    slots: names('Slot', element.slots),
    parts: names('Part', element.cssParts),
    'custom-properties': table(
      ['Custom property', 'Default', ''],
      cssProperties.map((it) => [code(it.name), code(it.default), it.description]),
    ),
    locales: `${Object.keys(TRIGGER).map(code).join(', ')}.`,
  };
}

function reasonTable(): string {
  const reasons = [
    ...wordsOf('flow/failure.ts', 'Reason'),
    ...wordsOf('authing/errors.ts', 'AuthingErrorReason'),
  ];
  return names(
    'Reason',
    reasons.map(([name, description]) => ({ name, description })),
  );
}

function optionTable(): string {
  const options = optionsOf('backend/options.ts', 'AccountApiOptions');
  return table(
    ['Option', 'Default', ''],
    options.map(({ name, parameters, default: value, description }) => [
      code(parameters ? `${name}(${parameters.join(', ')})` : name),
      code(value),
      description,
    ]),
  );
}

/** A method is shown with the names of its parameters, for a host that is about to call it. */
function signatureOf(member: ClassMember): string {
  if (member.kind === 'field') return member.name;
  const parameters = member.parameters ?? [];
  return `${member.name}(${parameters.map(({ name }) => name).join(', ')})`;
}

/** Null is left out: it only says that nothing is set. */
function typeOf(member: ClassMember | undefined): string | undefined {
  if (member?.kind !== 'field') return undefined;
  return member.type?.text.replace(/(^| \| )null$/, '').replace(/^\((.+)\)$/, '$1');
}

const ENGLISH = {
  before: 'On the page: the trigger, Lit inside',
  whole: 'With the panel, in English',
  locale: 'Another language, more',
  to: 'to',
  lit: 'For comparison: Lit alone',
  backend: 'On the server: `backend.js`',
};

const CHINESE: typeof ENGLISH = {
  before: '页面加载时：触发按钮，含 Lit',
  whole: '加上面板（英文）',
  locale: '每多一种语言',
  to: '至',
  lit: '对照：仅 Lit',
  backend: '服务端：`backend.js`',
};

function sizeTable(sizes: Sizes, words: typeof ENGLISH): string {
  const { files, beforeIntent, whole, lit, backend } = sizes;
  const gzip = files.filter(({ name }) => name.startsWith('locales/')).map((file) => file.gzip);
  const range = `${kB(Math.min(...gzip))} ${words.to} ${kB(Math.max(...gzip))}`;
  const row = (name: string, size: Size) => [name, kB(size.gzip), kB(size.brotli)];
  return table(
    ['', 'gzip', 'brotli'],
    [
      row(words.before, beforeIntent),
      row(words.whole, whole),
      [words.locale, range, ''],
      row(words.lit, lit),
      row(words.backend, backend),
    ],
  );
}

/** What the last `npm run bench` came to, whenever that was. */
function benchTable(): string {
  const { head, rows, note } = summaryOf(read());
  return `${table(head, rows)}\n\n${note}`;
}

export function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function names(what: string, rows: readonly Pick<Slot, 'name' | 'description'>[] = []): string {
  return table(
    [what, ''],
    rows.map(({ name, description }) => [code(name), description]),
  );
}

function code(text: string | undefined): string {
  return text ? `\`${text}\`` : NOTHING;
}

function table(
  head: readonly string[],
  rows: readonly (readonly (string | undefined)[])[],
): string {
  const line = (cells: readonly (string | undefined)[]) =>
    `| ${cells.map((cell = '') => cell.replace(/\s+/g, ' ').replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
