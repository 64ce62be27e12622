import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path/posix';
import { parseSync } from 'vite';

export interface CdnImport {
  /** As written. */
  specifier: string;
  /** The module it leads to, when it is a neighbour. */
  name: string | null;
  dynamic: boolean;
}

export interface CdnModule {
  /** Path from the folder of the entry. */
  name: string;
  code: Buffer;
  imports: CdnImport[];
}

export const CDN_ENTRY = 'authing-delete-account.js';

/**
 * The CDN module and all that it loads, the entry first.
 *
 * @param folder the folder it is in, with a slash at the end
 */
export async function readCdnModules(folder: URL): Promise<CdnModule[]> {
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

/** What is fetched before anybody means to use the element: the entry and its static imports. */
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

/** A page loads one of them at most. */
export function isLocale({ name }: Pick<CdnModule, 'name'>): boolean {
  return name.startsWith('locales/');
}

function importsOf(from: string, code: string): CdnImport[] {
  const imports: CdnImport[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== 'object' || node === null) return;
    const { type, source } = node as { type?: unknown; source?: unknown };
    if (typeof type === 'string' && /^(Import|Export)/.test(type) && source) {
      const specifier = specifierOf(source);
      const name = /^\.\.?\//.test(specifier) ? join(dirname(from), specifier) : null;
      imports.push({ specifier, name, dynamic: type === 'ImportExpression' });
    }
    Object.values(node).forEach(visit);
  };
  visit(parseSync('module.js', code).program);
  return imports;
}

/** A specifier is written as a string or, minified, as a template without holes. */
function specifierOf(source: unknown): string {
  const { value, quasis } = source as {
    value?: string;
    quasis?: { value: { cooked: string } }[];
  };
  const text = value ?? (quasis?.length === 1 ? quasis[0]?.value.cooked : undefined);
  if (text === undefined) throw new Error('An import whose address is computed.');
  return text;
}
