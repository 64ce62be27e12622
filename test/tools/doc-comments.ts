import { readFileSync } from 'node:fs';
import ts from 'typescript';

const SRC = new URL('../../src/', import.meta.url);

export interface Option {
  name: string;
  /** Null when the option is no function. */
  parameters: readonly string[] | null;
  default: string | undefined;
  description: string;
}

const read = (file: string) => readFileSync(new URL(file, SRC), 'utf8');

/** Reads what the comments in an interface say of its members. */
export function optionsOf(file: string, name: string): Option[] {
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.ES2022, true);
  const found = source.statements.find(
    (it) => ts.isInterfaceDeclaration(it) && it.name.text === name,
  );
  if (!found || !ts.isInterfaceDeclaration(found)) throw new Error(`${file} has no ${name}.`);
  return found.members.map((member) => {
    const [doc] = ts.getJSDocCommentsAndTags(member);
    const tag = ts.getJSDocTags(member).find(({ tagName }) => tagName.text === 'default');
    return {
      name: member.name?.getText() ?? '',
      parameters: parametersOf(member),
      default: ts.getTextOfJSDocComment(tag?.comment),
      description: ts.getTextOfJSDocComment(doc?.comment) ?? '',
    };
  });
}

/** Of several signatures the first counts: the others take the same. */
function parametersOf(node: ts.Node): string[] | null {
  if (ts.isMethodSignature(node) || ts.isFunctionTypeNode(node)) {
    return node.parameters.map((parameter) => parameter.name.getText());
  }
  return ts.forEachChild(node, parametersOf) ?? null;
}

/** Reads what the comments in a union of words say of each. The parser keeps none of them. */
export function wordsOf(file: string, type: string): [word: string, description: string][] {
  const [, union = ''] =
    new RegExp(`^export type ${type} =([^]*?;)\\n\\n`, 'm').exec(read(file)) ?? [];
  return [...union.matchAll(/\/\*\*([^]*?)\*\/\s+\| '([\w-]+)'/g)].map(
    ([, comment = '', word = '']) => [word, comment.replace(/\s+(\* )?/g, ' ').trim()],
  );
}
