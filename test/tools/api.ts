import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** Something the class docblock names. */
export interface Named {
  name: string;
  text: string;
}

export interface Property extends Named {
  /** Null for what is no attribute. */
  attribute: string | null;
  type: string;
  default: string;
}

export interface ApiEvent extends Named {
  detail: string;
  /** What the event has beside its `detail`. */
  members: string[];
  cancelable: boolean;
}

/** What a host may rely on, as the source says it. */
export interface Api {
  properties: Property[];
  methods: Named[];
  events: ApiEvent[];
  slots: Named[];
  parts: Named[];
  customProperties: (Named & { default: string })[];
  states: Named[];
  reasons: string[];
  locales: string[];
}

const SRC = new URL('../../src/', import.meta.url);

/** Reads it out of the element's docblock and declarations, its events and its styles. */
export function readApi(): Api {
  const element = classOf(parse('authing-delete-account.ts'), 'AuthingDeleteAccount');
  const tags = ts.getJSDocTags(element);
  const named = (tag: string) =>
    tags.filter(({ tagName }) => tagName.text === tag).map(({ comment }) => readTag(comment));
  const classes = parse('events.ts').statements.filter(ts.isClassDeclaration);
  return {
    properties: propertiesOf(element),
    methods: methodsOf(element),
    events: named('event').map((tag) => eventOf(tag, classes)),
    slots: named('slot'),
    parts: named('csspart'),
    customProperties: named('cssproperty').map((tag) => customProperty(tag)),
    states: named('cssstate'),
    reasons: literals(aliases().get('Reason')),
    locales: localesOf(parse('locales/trigger.ts')),
  };
}

/** `name - text`, behind a type in braces. */
function readTag(comment: string | ts.NodeArray<ts.JSDocComment> | undefined): Named {
  const line = (ts.getTextOfJSDocComment(comment) ?? '').replace(/\s+/g, ' ');
  const found = /^(?:\{\w+\} )?(\S+) - (.+)$/.exec(line);
  if (!found) throw new Error(`Not "name - text": ${line}`);
  const [, name = '', text = ''] = found;
  return { name, text };
}

function propertiesOf(element: ts.ClassDeclaration): Property[] {
  const defaults = defaultsOf(element);
  const table = element.members.find(
    (member) => ts.isPropertyDeclaration(member) && nameOf(member) === 'properties',
  );
  if (!table || !ts.isPropertyDeclaration(table) || !table.initializer) throw new Error('table');
  if (!ts.isObjectLiteralExpression(table.initializer)) throw new Error('table');
  return table.initializer.properties.filter(ts.isPropertyAssignment).map((entry) => {
    const name = nameOf(entry);
    const declared = element.members.find(
      (member) =>
        nameOf(member) === name &&
        (ts.isPropertyDeclaration(member) || ts.isGetAccessorDeclaration(member)),
    ) as ts.PropertyDeclaration | ts.GetAccessorDeclaration | undefined;
    if (!declared?.type) throw new Error(`${name} is not declared.`);
    return {
      name,
      attribute: attributeOf(name, entry.initializer),
      type: typeText(declared.type),
      default: initialOf(entry.initializer) ?? defaults.get(`#${name}`) ?? '',
      text: docOf(declared),
    };
  });
}

function attributeOf(name: string, options: ts.Expression): string | null {
  const entry =
    ts.isObjectLiteralExpression(options) &&
    options.properties.find((option) => nameOf(option) === 'attribute');
  if (!entry || !ts.isPropertyAssignment(entry)) return name.toLowerCase();
  return ts.isStringLiteral(entry.initializer) ? entry.initializer.text : null;
}

/** What the declaration says a property is when nothing is set. */
function initialOf(options: ts.Expression): string | undefined {
  const entry =
    ts.isObjectLiteralExpression(options) &&
    options.properties.find((option) => nameOf(option) === 'initial');
  return entry && ts.isPropertyAssignment(entry) ? valueText(entry.initializer) : undefined;
}

/** What private fields begin with; null is no default. */
function defaultsOf(element: ts.ClassDeclaration): Map<string, string> {
  const defaults = new Map<string, string>();
  for (const member of element.members) {
    if (!ts.isPropertyDeclaration(member) || !member.initializer) continue;
    const text = valueText(member.initializer);
    if (/^[\w-]+$/.test(text) && text !== 'null') defaults.set(nameOf(member), text);
  }
  return defaults;
}

function valueText(value: ts.Expression): string {
  return ts.isStringLiteral(value) ? value.text : value.getText().replaceAll('_', '');
}

function methodsOf(element: ts.ClassDeclaration): Named[] {
  return element.members
    .filter(ts.isMethodDeclaration)
    .filter((method) => isPublic(method) && !has(method, ts.SyntaxKind.OverrideKeyword))
    .map((method) => ({ name: signatureOf(method), text: docOf(method) }));
}

function eventOf({ name, text }: Named, classes: readonly ts.ClassDeclaration[]): ApiEvent {
  const own = classes.find((candidate) =>
    candidate.members.some(
      (member) =>
        ts.isPropertyDeclaration(member) &&
        nameOf(member) === 'eventName' &&
        member.initializer?.getText() === `'${name}'`,
    ),
  );
  if (!own) throw new Error(`No class for the event ${name}`);
  const [type] = own.heritageClauses?.[0]?.types[0]?.typeArguments ?? [];
  const members = own.members.filter(isPublic).flatMap((member) => {
    if (ts.isMethodDeclaration(member)) return [signatureOf(member)];
    return ts.isPropertyDeclaration(member) ? [nameOf(member)] : [];
  });
  return {
    name,
    text,
    detail: type && type.kind !== ts.SyntaxKind.LiteralType ? type.getText() : '',
    members,
    cancelable: own.members.some(
      (member) => ts.isConstructorDeclaration(member) && /cancelable: true/.test(member.getText()),
    ),
  };
}

/** The default is in the docblock, or else what the styles fall back to. */
function customProperty({ name: written, text }: Named): Named & { default: string } {
  const [, name = '', own = ''] = /^\[(--[\w-]+)(?:=(.+))?\]$/.exec(written) ?? [];
  return { name, text, default: own || fallbackOf(name) };
}

/** What the styles use where a custom property is not set. */
export function fallbackOf(name: string): string {
  const styles = ['styles.ts', 'panel/styles.ts'].map(read).join('\n');
  const begin = styles.indexOf(`var(${name},`);
  if (begin < 0) return '';
  const start = begin + `var(${name},`.length;
  let depth = 1;
  let end = start;
  for (; depth > 0; end += 1) {
    if (styles[end] === '(') depth += 1;
    if (styles[end] === ')') depth -= 1;
  }
  return styles.slice(start, end - 1).trim();
}

/** The custom properties the styles look at. */
export function usedCustomProperties(): string[] {
  const styles = ['styles.ts', 'panel/styles.ts'].map(read).join('\n');
  return [...new Set(styles.match(/--authing-delete-account-[a-z-]+/g))].sort();
}

/** The names of the steps, as the machine has them. */
export function stepsOf(): string[] {
  const state = aliases('flow/state.ts').get('State')?.getText() ?? '';
  return [...new Set([...state.matchAll(/\bstep: '(\w+)'/g)].map(([, step = '']) => step))];
}

function localesOf(source: ts.SourceFile): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.name.getText() === 'TRIGGER') {
      const value = node.initializer;
      const table = value && ts.isAsExpression(value) ? value.expression : value;
      if (table && ts.isObjectLiteralExpression(table)) names.push(...table.properties.map(nameOf));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}

/** A type without what says nothing to a host, an alias spelled out. */
function typeText(type: ts.TypeNode): string {
  const parts = ts.isUnionTypeNode(type) ? [...type.types] : [type];
  const texts = parts.map((part) => part.getText()).filter((text) => text !== 'null');
  const [only = ''] = texts;
  return (texts.length > 1 ? texts : [only.replace(/^\((.+)\)$/, '$1')])
    .map((text) => aliases().get(text)?.getText() ?? text)
    .join(' | ')
    .replace(/^\| /, '')
    .replace(/\s+/g, ' ');
}

/** The types that have a name, in a file or in what a host may have to do with. */
function aliases(file?: string): Map<string, ts.TypeNode> {
  const service = readdirSync(new URL('authing/', SRC)).map((name) => `authing/${name}`);
  const files = file === undefined ? ['authing-delete-account.ts', ...service] : [file];
  return new Map(
    files
      .flatMap((name) => [...parse(name).statements])
      .filter(ts.isTypeAliasDeclaration)
      .map(({ name, type }) => [name.text, type]),
  );
}

function literals(type: ts.TypeNode | undefined): string[] {
  if (!type || !ts.isUnionTypeNode(type)) throw new Error('Not a union.');
  return type.types.map((part) => part.getText().replaceAll("'", ''));
}

function signatureOf(method: ts.MethodDeclaration): string {
  const parameters = method.parameters.map((parameter) => parameter.name.getText());
  return `${nameOf(method)}(${parameters.join(', ')})`;
}

function isPublic(member: ts.ClassElement): boolean {
  const hidden =
    has(member, ts.SyntaxKind.StaticKeyword) ||
    has(member, ts.SyntaxKind.PrivateKeyword) ||
    nameOf(member).startsWith('#') ||
    ts.getJSDocTags(member).some(({ tagName }) => tagName.text === 'internal');
  return !hidden;
}

function has(member: ts.ClassElement, kind: ts.SyntaxKind): boolean {
  return (
    ts.canHaveModifiers(member) &&
    (ts.getModifiers(member) ?? []).some((modifier) => modifier.kind === kind)
  );
}

function docOf(member: ts.Node): string {
  const [doc] = ts.getJSDocCommentsAndTags(member);
  const text = ts.getTextOfJSDocComment(doc?.comment) ?? '';
  return text.replace(/\s+/g, ' ').trim();
}

function nameOf(node: ts.ClassElement | ts.ObjectLiteralElementLike): string {
  const name = node.name;
  if (!name) return '';
  return ts.isStringLiteral(name) ? name.text : name.getText();
}

function classOf(source: ts.SourceFile, name: string): ts.ClassDeclaration {
  const found = source.statements.find(
    (statement) => ts.isClassDeclaration(statement) && statement.name?.text === name,
  );
  if (!found || !ts.isClassDeclaration(found)) throw new Error(`There is no class ${name}.`);
  return found;
}

const parsed = new Map<string, ts.SourceFile>();

function parse(file: string): ts.SourceFile {
  const known = parsed.get(file);
  if (known) return known;
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.ES2022, true);
  parsed.set(file, source);
  return source;
}

function read(file: string): string {
  return readFileSync(new URL(file, SRC), 'utf8');
}
