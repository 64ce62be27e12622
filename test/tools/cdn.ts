import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path/posix';
import { init, parse } from 'es-module-lexer';

export interface CdnImport {
  /** What is imported, in the words of the module that imports it. */
  specifier: string;
  /** The path of the module from the folder of the entry, or null if it is no neighbour. */
  name: string | null;
  dynamic: boolean;
}

export interface CdnModule {
  /** The path of the module from the folder of the entry. */
  name: string;
  code: Buffer;
  imports: CdnImport[];
}

export const CDN_ENTRY = 'authing-delete-account.js';

/**
 * Reads the CDN module and all that it loads, the entry first.
 *
 * @param folder where the entry is, with a slash at the end
 */
export async function readCdnModules(folder: URL): Promise<CdnModule[]> {
  await init();
  const modules = new Map<string, CdnModule>();
  const queue = [CDN_ENTRY];
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    if (modules.has(name)) continue;
    const code = await readFile(new URL(name, folder));
    const imports = importsOf(name, code.toString());
    modules.set(name, { name, code, imports });
    for (const { name: next } of imports) if (next !== null) queue.push(next);
  }
  return [...modules.values()];
}

/** Picks what is fetched before anybody means to use the element: the entry and its static imports. */
export function loadedAtOnce(modules: readonly CdnModule[]): CdnModule[] {
  const names = new Set([CDN_ENTRY]);
  for (const name of names) {
    const { imports = [] } = modules.find((module) => module.name === name) ?? {};
    for (const { name: next, dynamic } of imports) {
      if (next !== null && !dynamic) names.add(next);
    }
  }
  return modules.filter(({ name }) => names.has(name));
}

/** A page loads one locale at most, and so they must not be added up. */
export function isLocale({ name }: Pick<CdnModule, 'name'>): boolean {
  return name.startsWith('locales/');
}

function importsOf(from: string, code: string): CdnImport[] {
  return parse(code, from)[0].flatMap(({ type, specifier }) => {
    if (type === 'import-meta') return [];
    if (specifier === undefined) throw new Error(`${from} imports from a computed address.`);
    const name = /^\.\.?\//.test(specifier) ? join(dirname(from), specifier) : null;
    return [{ specifier, name, dynamic: type === 'dynamic' }];
  });
}
