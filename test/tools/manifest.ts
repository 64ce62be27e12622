import { readdirSync, readFileSync } from 'node:fs';
import { create, ts, type Plugin } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import type {
  ClassDeclaration,
  ClassField,
  CustomElement,
  CustomElementField,
  Module,
  Package,
} from 'custom-elements-manifest';
import { AuthingDeleteAccount } from '../../src/authing-delete-account.js';

/** A class of the manifest is the element's or an event's. */
export type Class = ClassDeclaration & Partial<CustomElement>;

const SRC = new URL('../../src/', import.meta.url);

/**
 * Makes a custom elements manifest of what a host may rely on: the element, its tag and its events.
 * The analyzer finds them anywhere in the source. What it can't find is added here, and what is
 * none of a host's business is taken out.
 */
export function makeManifest(): Package {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map((file) => {
      const path = `dist/${file.replaceAll('\\', '/').replace(/\.ts$/, '.js')}`;
      return { path, text: readFileSync(new URL(file, SRC), 'utf8') };
    });
  const aliases = new Map<string, string>();
  const { modules } = create({
    // The manifest goes with the package, and so it has the paths of what is built.
    modules: files.map(({ path, text }) =>
      ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS),
    ),
    plugins: [...litPlugin(), collectAliases(aliases), addDetails()],
  });
  modules.forEach(keepPublic);
  const manifest: Package = {
    // The analyzer says 1.0.0, although that version has no `cssStates`.
    schemaVersion: '2.1.0',
    modules: modules.filter(({ exports = [] }) => exports.length > 0),
  };
  const element = elementOf(manifest);
  completeProperties(element, aliases);
  completeStyles(element, files.map(({ text }) => text).join('\n'));
  return manifest;
}

export function classesOf({ modules }: Package): Class[] {
  return modules.flatMap(({ declarations = [] }) => declarations as Class[]);
}

export function elementOf(manifest: Package): Class {
  const element = classesOf(manifest).find(({ customElement }) => customElement);
  if (!element) throw new Error('There is no element in the manifest.');
  return element;
}

/** Returns what a host may set as a property, and in part as an attribute too. */
export function propertiesOf({ members = [] }: Class): CustomElementField[] {
  return members.filter((member) => member.kind === 'field' && !member.readonly) as ClassField[];
}

/** Notes what each type alias stands for, because a host would have to look it up. */
function collectAliases(aliases: Map<string, string>): Plugin {
  return {
    name: 'aliases',
    collectPhase({ node }) {
      if (!ts.isTypeAliasDeclaration(node)) return;
      const text = node.type.getText().replace(/\s+/g, ' ').replace(/^\| /, '');
      aliases.set(node.name.text, ts.isFunctionTypeNode(node.type) ? `(${text})` : text);
    },
  };
}

/** Gives an event its `detail`: the analyzer does not read the type argument of `CustomEvent`. */
function addDetails(): Plugin {
  return {
    name: 'details',
    analyzePhase({ node, moduleDoc }) {
      if (!ts.isClassDeclaration(node)) return;
      const [base] = node.heritageClauses?.[0]?.types ?? [];
      const [type] = base?.typeArguments ?? [];
      if (base?.expression.getText() !== 'CustomEvent' || !type) return;
      const event = moduleDoc.declarations?.find(({ name }) => name === node.name?.text) as Class;
      const inheritedFrom = { name: 'CustomEvent' };
      // The analyzer takes a class that is not imported for one of the same module.
      event.superclass = inheritedFrom;
      event.members?.push({
        kind: 'field',
        name: 'detail',
        type: { text: type.getText() },
        readonly: true,
        inheritedFrom,
      });
    },
  };
}

/** Takes out all but the element, its tag and its events, and their private members. */
function keepPublic(module: Module): void {
  const classes = (module.declarations as Class[]).filter(
    ({ customElement, superclass }) => customElement || superclass?.name === 'CustomEvent',
  );
  for (const declaration of classes) {
    const { members = [] } = declaration;
    declaration.members = members.filter(({ privacy = 'public' }) => privacy === 'public');
    for (const member of declaration.members) {
      // The analyzer takes the argument that a constructor assigns for a default.
      if (member.kind === 'field' && member.default === member.name) delete member.default;
    }
  }
  const { exports = [] } = module;
  module.declarations = classes;
  module.exports = exports.filter(
    ({ kind, name }) => kind !== 'js' || classes.some((declaration) => declaration.name === name),
  );
  for (const { declaration } of module.exports) {
    // The analyzer puts a slash before the path of another module, which is no path of a package.
    if (declaration.module) declaration.module = declaration.module.replace(/^\//, '');
  }
}

/**
 * Spells out the types of the properties, and adds their defaults, which only a fresh element knows.
 * They come in the order of `static properties`, which puts together what belongs together.
 */
function completeProperties(element: Class, aliases: ReadonlyMap<string, string>): void {
  const { properties } = AuthingDeleteAccount;
  const names = Object.keys(properties).filter((name) => !properties[name]?.state);
  const { members = [], attributes = [] } = element;
  const fields = names.map((name) => members.find((member) => member.name === name) as ClassField);
  element.members = [...fields, ...members.filter(({ name }) => !(name in properties))];
  element.attributes = attributes.filter(({ fieldName = '' }) => names.includes(fieldName));
  const fresh = new AuthingDeleteAccount();
  for (const field of fields) {
    const value: unknown = Reflect.get(fresh, field.name);
    const known = {
      type: { text: spellOut(field.type?.text ?? '', aliases) },
      ...(value !== null && {
        default: typeof value === 'string' ? `'${value}'` : JSON.stringify(value),
      }),
    };
    const attribute = element.attributes.find(({ fieldName }) => fieldName === field.name);
    Object.assign(field, known);
    if (attribute) Object.assign(attribute, known);
  }
}

function spellOut(union: string, aliases: ReadonlyMap<string, string>): string {
  const types = union.split(' | ').map((type) => {
    const alias = aliases.get(type);
    return alias === undefined ? type : spellOut(alias, aliases);
  });
  return types.join(' | ');
}

/** Gives each custom property the default that the styles fall back to where it is not set. */
function completeStyles({ cssProperties = [] }: Class, source: string): void {
  // A fallback may hold parentheses, and they may hold others, as in `light-dark(rgb(…), rgb(…))`.
  const uses = source.matchAll(/var\(\s*(--[\w-]+),\s*((?:[^()]|\((?:[^()]|\([^()]*\))*\))+)\)/g);
  const fallbacks = new Map([...uses].map(([, name, fallback]) => [name, fallback?.trim()]));
  for (const property of cssProperties) {
    const fallback = fallbacks.get(property.name);
    if (fallback) property.default ??= fallback;
  }
}
