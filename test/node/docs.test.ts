import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import * as events from '../../src/events.js';
import { elementOf, makeManifest, propertiesOf } from '../tools/manifest.js';
import { BACKEND_RECIPES, RECIPES, section, withTables, withTablesZh } from '../tools/readme.js';
import { measure } from '../tools/sizes.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PAGES = ['README.md', 'README.zh-CN.md', 'SECURITY.md', 'CONTRIBUTING.md'];

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const readme = read('README.md');
const readmeZh = read('README.zh-CN.md');
const element = elementOf(makeManifest());
const { events: told = [], cssProperties = [] } = element;
const names = (list: readonly { name: string }[] = []) => list.map(({ name }) => name).sort();
const unique = (list: Iterable<string>) => [...new Set(list)].sort();

const source = ts.sys
  .readDirectory(join(ROOT, 'src'), ['.ts'])
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
/** Lists what the first group of the pattern finds in the source. */
const inSource = (pattern: RegExp) =>
  unique([...source.matchAll(pattern)].map(([, found = '']) => found));

/** Lists the words of a union, and those of the other unions that are named in it. */
function words(type: string): string[] {
  const code = source.replace(/\/\*\*[^]*?\*\//g, '');
  const [, union = ''] = new RegExp(`\\btype ${type} =([^;]+);`).exec(code) ?? [];
  return [...union.matchAll(/'([\w-]+)'|(\w+)/g)].flatMap(([, word, other = '']) =>
    word === undefined ? words(other) : [word],
  );
}

interface Manifest {
  exports: Record<string, string | { types: string } | null>;
  scripts: Record<string, string>;
}
const manifest = JSON.parse(read('package.json')) as Manifest;

interface Sample {
  language: string;
  code: string;
  line: number;
}

const samplesOf = (text: string): Sample[] =>
  [...text.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map((match) => ({
    language: match[1] ?? '',
    code: match[2] ?? '',
    line: text.slice(0, match.index).split('\n').length,
  }));
const samples = samplesOf(readme);
const inLanguage = (...languages: string[]) =>
  samples.filter(({ language }) => languages.includes(language));

/** Lists what a table has in its first column. */
function firstCells(table: string): string[] {
  return [...table.matchAll(/^\| `([^`]+)`/gm)].map(([, cell = '']) => cell).sort();
}

const withoutCode = (text: string) => text.replace(/^```[^]*?^```$/gm, '');

function assertSame(text: string, wanted: string): void {
  const lines = wanted.split('\n');
  const stale = text.split('\n').findIndex((line, index) => line !== lines[index]);
  assert.equal(stale, -1, `line ${stale + 1} should be: ${lines[stale]}`);
}

/**
 * Lists of each row of each table what needs no translation: the code and the figures, but for the
 * last column, which is prose.
 */
function skeleton(text: string): string[] {
  const rows = [...withoutCode(text).matchAll(/^\| (.*) \|$/gm)];
  return rows.map(([, row = '']) => {
    const cells = row.split(/ \| /).slice(0, -1);
    return cells
      .map(
        (cell) =>
          cell
            .match(/`[^`]+`|^[\d.*]+ *$|^– *$/g)
            ?.join()
            .trim() ?? '',
      )
      .join('|');
  });
}

function under(heading: string): string {
  const [, text = ''] = readme.split(`\n${heading}\n`);
  return text.split(/\n##+ /)[0] ?? '';
}

describe('The README’s tables', () => {
  it('say what the source says; if not: npm run docs', async () => {
    assertSame(readme, await withTables(readme));
  });

  it('explain every reason', () => {
    assert.deepEqual(firstCells(under('### Reasons')), words('Reason').sort());
  });

  it('have every entry of the package', () => {
    const entries = Object.keys(manifest.exports)
      .filter((entry) => entry !== './package.json' && manifest.exports[entry] !== null)
      .map((entry) => entry.replace(/^\./, 'authing-delete-account'));
    assert.deepEqual(firstCells(under('## Install')), entries.sort());
  });

  it('tell the sizes, give or take half a kilobyte', async () => {
    const told = [...section(readme, 'sizes').matchAll(/^\|[^|]+\| +([\d.]+) kB +\|/gm)];
    const { beforeIntent, whole, lit, backend } = await measure();
    const sizes = [beforeIntent, whole, lit, backend].map(({ gzip }) => gzip);
    assert.equal(told.length, sizes.length);
    for (const [index, gzip] of sizes.entries()) {
      const bytes = Number(told[index]?.[1]) * 1000;
      assert.ok(Math.abs(bytes - gzip) <= 500, `${bytes} told, ${gzip} measured: npm run docs`);
    }
  });
});

describe('The element’s docblock', () => {
  it('names the slots there are', () => {
    assert.deepEqual(names(element.slots), inSource(/<slot\s+name="([\w-]+)"/g));
  });

  it('names the parts there are', () => {
    const parts = [...source.matchAll(/\bpart=(?:"([\w -]+)"|\$\{[^}]*?'([\w-]+)'\})/g)];
    const used = parts.flatMap(([, list, single]) => (list ?? single ?? '').split(' '));
    assert.deepEqual(names(element.cssParts), unique(used));
  });

  it('names the custom properties there are, and their defaults', () => {
    assert.deepEqual(names(cssProperties), inSource(/var\(\s*(--authing-[\w-]+)/g));
    const styles = source.replace(/\s+/g, ' ');
    for (const { name, default: value } of cssProperties) {
      const uses = styles.split(`var(${name},`).slice(1);
      for (const use of uses) assert.ok(value && use.startsWith(` ${value})`), name);
    }
  });

  it('names a state for every step', () => {
    assert.deepEqual(names(element.cssStates), inSource(/\bstep: '(\w+)'/g));
  });

  it('names the events there are, and says which of them can be canceled', () => {
    const all = Object.values(events).map((Class) => Reflect.construct(Class, []) as Event);
    const outbound = all.filter(({ type }) => type !== 'delete-account-token');
    assert.deepEqual(names(told), outbound.map(({ type }) => type).sort());
    for (const { type, cancelable } of outbound) {
      const { description = '' } = told.find(({ name }) => name === type) ?? {};
      assert.equal(description.includes('Cancelable'), cancelable, type);
    }
  });

  it('is kept company by a comment at every property and method', () => {
    for (const { name, description } of element.members ?? []) assert.ok(description, name);
  });
});

/** What the samples of a backend import of the app that they stand in. */
const SESSION = `
  interface Session {
    accessToken?: string;
    idToken?: string;
  }
  export declare function sessionOf(request: Request): Promise<Session | null>;
  export declare function closeSession(request: Request): Promise<void>;
  export declare function endSessions(userId: string): void | Promise<void>;`;

/** What the tools of Nuxt and of Cloudflare declare by themselves. */
const GLOBALS = `
  declare function fromWebHandler(handler: (request: Request) => Promise<Response>): object;
  interface Env {
    AUTHING_HOST: string;
    AUTHING_APP_ID: string;
    ACCOUNT_API: { getByName(name: string): { fetch(request: Request): Promise<Response> } };
  }`;

/** Some samples import what is not installed here. These types hold as much of it as they use. */
const STUBS: Record<string, string> = {
  '@authing/web': `
    export declare class Authing {
      constructor(options: {
        domain: string; appId: string; userPoolId: string; redirectUri: string | null;
      });
      getLoginState(): Promise<null | { accessToken?: string; idToken?: string }>;
      logoutWithRedirect(options?: { redirectUri?: string | null }): Promise<void>;
    }`,
  'nuxt/config': `
    export declare function defineNuxtConfig(config: {
      compatibilityDate: string;
      vue: { compilerOptions: { isCustomElement(tag: string): boolean } };
    }): object;`,
  '@/session': SESSION,
  '~~/server/utils/session': SESSION,
  'cloudflare:workers': `
    export declare abstract class DurableObject<T> {
      constructor(state: unknown, env: T);
      protected env: T;
    }`,
  '@angular/core': `
    export declare function Component(options: object): <T>(target: T, context: unknown) => T;
    export declare const CUSTOM_ELEMENTS_SCHEMA: object;
    export declare const input: { required<T>(): () => T };
    export declare function output<T = void>(): { emit(value: T): void };`,
};

/** Compiles modules as an application would, and returns the complaints by the line of each. */
function compile(modules: readonly Sample[]): Map<number, string[]> {
  const at = (name: string) => join(ROOT, 'test/.readme', name).replaceAll('\\', '/');
  const fileOf = ({ line }: Sample) => at(`line-${line}.ts`);
  const virtual = new Map<string, string>();
  for (const sample of modules) virtual.set(fileOf(sample), `${sample.code}\nexport {};`);
  virtual.set(at('session.ts'), SESSION);
  virtual.set(at('globals.d.ts'), GLOBALS);
  const paths: Record<string, string[]> = {};
  for (const [name, code] of Object.entries(STUBS)) {
    const file = at(`${name.replace(/\W/g, '-')}.d.ts`);
    virtual.set(file, code);
    paths[name] = [file];
  }
  for (const [entry, target] of Object.entries(manifest.exports)) {
    if (target === null || typeof target === 'string') continue;
    const file = target.types.replace('./dist/', 'src/').replace(/\.d\.ts$/, '.ts');
    paths[entry.replace(/^\./, 'authing-delete-account')] = [join(ROOT, file)];
  }
  const config: unknown = ts.readConfigFile(join(ROOT, 'tsconfig.json'), (file) =>
    ts.sys.readFile(file),
  ).config;
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  Object.assign(options, { paths, noUnusedLocals: false, types: ['node'] });
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (file) => virtual.has(file) || fileExists(file);
  host.directoryExists = (folder) =>
    at('session.ts').startsWith(`${folder}/`) || ts.sys.directoryExists(folder);
  host.readFile = (file) => virtual.get(file) ?? readFile(file);
  host.getSourceFile = (file, target, ...rest) => {
    const text = virtual.get(file);
    return text === undefined
      ? getSourceFile(file, target, ...rest)
      : ts.createSourceFile(file, text, target);
  };
  const program = ts.createProgram([...virtual.keys()], options, host);
  assert.deepEqual(program.getOptionsDiagnostics().map(said), []);
  return new Map(
    modules.map((sample) => {
      const file = program.getSourceFile(fileOf(sample));
      const found = [
        ...program.getSyntacticDiagnostics(file),
        ...program.getSemanticDiagnostics(file),
      ];
      return [sample.line, found.map(said)] as const;
    }),
  );
}

function said({ file, messageText }: ts.Diagnostic): string {
  return `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
}

/** Checks the syntax only, because JavaScript has no types to check. */
function parse(code: string, fileName: string): string[] {
  const { diagnostics = [] } = ts.transpileModule(code, {
    fileName,
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ESNext, jsx: ts.JsxEmit.Preserve, allowJs: true },
  });
  return diagnostics.map(said);
}

const SCRIPT = /<script\b[^>]*>([^]*?)<\/script>/g;
const TAG = /<authing-delete-account\b([^>]*)>/g;

describe('The README’s samples', () => {
  it('are in languages that are checked here', () => {
    const known = ['ts', 'tsx', 'js', 'html', 'vue', 'svelte', 'astro', 'css', 'sh', 'text'];
    assert.deepEqual(
      samples.filter(({ language }) => !known.includes(language)),
      [],
    );
    assert.equal(samples.length, readme.match(/^```\w*$/gm)!.length / 2);
  });

  const sample = (line: number, code: string): Sample => ({ language: 'ts', code, line });
  const sdk = sample(
    0,
    `import type { AuthenticationClient } from 'authing-node-sdk';
     import type { DeleteAccountClient } from 'authing-delete-account';
     export const fits = (client: AuthenticationClient): DeleteAccountClient => client;`,
  );
  const wrong = [
    "document.querySelector('authing-delete-account')!.confirmation = 'yes';",
    "import { nothing } from 'authing-delete-account';",
    "import 'authing-delete-account/nothing.js';",
  ].map((code, index) => sample(-1 - index, code));
  let compiled: Map<number, string[]>;
  before(() => {
    compiled = compile([...inLanguage('ts'), sdk, ...wrong]);
  });

  it('in TypeScript compile', () => {
    for (const { line } of inLanguage('ts')) {
      assert.deepEqual(compiled.get(line), [], `line ${line}`);
    }
  });

  it('would not compile if they were wrong', () => {
    for (const { line, code } of wrong) assert.equal(compiled.get(line)?.length, 1, code);
  });

  it('need no cast for a client of the SDK', () => {
    assert.deepEqual(compiled.get(sdk.line), []);
  });

  it('in JavaScript, alone or in a page or a component, have no syntax errors', () => {
    for (const { code, language, line } of inLanguage(
      'js',
      'tsx',
      'html',
      'vue',
      'svelte',
      'astro',
    )) {
      const scripts = /^(js|tsx)$/.test(language)
        ? [code]
        : [...code.matchAll(SCRIPT)].map(([, script = '']) => script);
      for (const script of scripts) {
        assert.deepEqual(
          parse(script, `line-${line}.${language === 'js' || language === 'html' ? 'js' : 'tsx'}`),
          [],
        );
      }
    }
  });

  it('use only attributes, properties and events of the tag, and only slots of it for what is in it', () => {
    const attributes = [...(element.attributes ?? []).map(({ name }) => name), 'id', 'ref', 'slot'];
    const events = names(element.events);
    for (const { code, line } of inLanguage('html', 'tsx', 'vue', 'svelte', 'astro', 'ts')) {
      for (const [, inside = ''] of code.replace(/=>/g, '').matchAll(TAG)) {
        const bare = inside.replace(/\{@attach \w+\}/g, '').replace(/=("[^"]*"|\{[^}]*\})/g, '');
        for (const name of bare.split(/[\s/]+/).filter(Boolean)) {
          const event = /^(?:on:?|@)([\w-]+)$|^\(([\w-]+)\)$/.exec(name);
          const property = /^(?::|prop:)(\w+)$|^\[(\w+)\]$|^(\w*[A-Z]\w*)$/.exec(name);
          if (event) assert.ok(events.includes(event[1] ?? event[2] ?? ''), `${line}: ${name}`);
          else if (property) {
            const own = property.slice(1).find(Boolean) ?? '';
            assert.ok(names(propertiesOf(element)).includes(own), `${line}: ${name}`);
          } else assert.ok(attributes.includes(name), `${line}: ${name}`);
        }
      }
      for (const [, slot = ''] of code.matchAll(/\bslot="([\w-]+)"/g)) {
        assert.ok(names(element.slots).includes(slot), `${line}: ${slot}`);
      }
    }
  });

  it('of a host or a server are short', () => {
    for (const name of Object.keys({ ...RECIPES, ...BACKEND_RECIPES })) {
      const lines = section(readme, `recipe-${name}`).split('\n').filter(Boolean);
      // Two of them are its fence.
      assert.ok(lines.length - 2 <= 15, `${name}: ${lines.length - 2} lines`);
    }
  });

  it('in CSS name parts, states and custom properties that there are', () => {
    const known: [RegExp, string[]][] = [
      [/::part\(([\w-]+)\)/g, names(element.cssParts)],
      [/:state\(([\w-]+)\)/g, names(element.cssStates)],
      [/(--[\w-]+)/g, names(cssProperties)],
    ];
    for (const { code, line } of inLanguage('css')) {
      for (const [pattern, all] of known) {
        for (const [, name = ''] of code.matchAll(pattern)) {
          assert.ok(all.includes(name), `${line}: ${name}`);
        }
      }
    }
  });
});

describe('The Chinese README', () => {
  it('shows the same code, and all that comes from the source; if not: npm run docs', async () => {
    assertSame(readmeZh, await withTablesZh(readmeZh));
    const shown = (text: string) =>
      samplesOf(text).map(({ language, code }) => ({ language, code }));
    assert.deepEqual(shown(readmeZh), shown(readme));
  });

  it('has the same rows in its tables, but for those of the bench', () => {
    const tables = readme.replace(section(readme, 'bench'), '');
    assert.deepEqual(skeleton(readmeZh), skeleton(tables));
    const sizes = (text: string) => section(text, 'sizes').match(/[\d.]+ kB/g);
    assert.deepEqual(sizes(readmeZh), sizes(readme));
  });

  it('has a heading for each of the others, at the same level', () => {
    const levels = (text: string) =>
      [...withoutCode(text).matchAll(/^(#+) /gm)].map(([, level]) => level);
    assert.deepEqual(levels(readmeZh), levels(readme));
  });
});

describe('The pages', () => {
  const slug = (heading: string) =>
    heading
      .toLowerCase()
      .replace(/&\w+;|[^\p{L}\p{N}_\s-]/gu, '')
      .trim()
      .replace(/\s/g, '-');
  const anchorsOf = (page: string) =>
    [...withoutCode(read(page)).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => slug(heading));

  for (const page of PAGES) {
    const text = read(page);
    const prose = withoutCode(text);

    it(`${page} links to what there is`, () => {
      for (const [, link, picture] of prose.matchAll(/\]\(([^)]+)\)|\bsrc(?:set)?="([^"]+)"/g)) {
        const target = link ?? picture ?? '';
        if (target.startsWith('https://')) continue;
        const [file = '', anchor] = target.split('#');
        assert.ok(existsSync(join(ROOT, file)), target);
        if (anchor) assert.ok(anchorsOf(file || page).includes(anchor), target);
      }
    });

    it(`${page} names scripts that there are`, () => {
      const run = [...text.matchAll(/\bnpm run (\w+)/g)].map(([, script = '']) => script);
      const short = [...text.matchAll(/\bnpm (start|test)\b/g)].map(([, script = '']) => script);
      for (const script of [...run, ...short]) assert.ok(manifest.scripts[script], script);
    });

    it(`${page} names files that there are`, () => {
      for (const [, path = ''] of prose.matchAll(/`((?:src|test|demo)\/[\w./-]*)`/g)) {
        assert.ok(existsSync(join(ROOT, path)), path);
      }
    });
  }
});
