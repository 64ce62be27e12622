import { devtools } from './chromium.js';
import { settled } from './until.js';

interface Value {
  value?: unknown;
}

interface Node {
  nodeId: string;
  ignored: boolean;
  role?: Value;
  name?: Value;
  description?: Value;
  value?: Value;
  properties?: { name: string; value: Value }[];
  childIds?: string[];
}

/** Roles that say nothing which their content doesn't say. */
const TRANSPARENT = ['generic', 'LabelText', 'Legend', 'InlineTextBox', 'strong', 'paragraph'];

/** The states that are worth a word, and the word for each of their values. */
const STATES: Readonly<Record<string, (value: unknown) => string>> = {
  busy: (value) => (value === 1 || value === true ? 'busy' : ''),
  checked: (value) => (value === 'true' ? 'checked' : 'not checked'),
  disabled: (value) => (value === true ? 'disabled' : ''),
  focused: (value) => (value === true ? 'focused' : ''),
  invalid: (value) => (value === 'true' ? 'invalid' : ''),
  live: (value) => String(value),
  modal: (value) => (value === true ? 'modal' : ''),
  readonly: (value) => (value === true ? 'read-only' : ''),
};

/**
 * What assistive technology learns of the page: one line for each node, indented, with its role,
 * its "name", its (description), its =value and its states.
 */
export async function accessibilityTree(): Promise<string[]> {
  await settled();
  const answer = await devtools('Accessibility.getFullAXTree');
  const nodes = new Map(read(answer).map((node) => [node.nodeId, node] as const));
  const [page] = nodes.values();
  return page ? outline(page, nodes) : [];
}

function read(answer: unknown): Node[] {
  if (typeof answer !== 'object' || answer === null || !('nodes' in answer)) {
    throw new Error('The answer is not an accessibility tree.');
  }
  return answer.nodes as Node[];
}

function outline(page: Node, nodes: ReadonlyMap<string, Node>): string[] {
  const lines: string[] = [];
  const walk = ({ childIds = [] }: Node, depth: number, name: string) => {
    for (const id of childIds) {
      const child = nodes.get(id);
      if (!child) continue;
      const line = describe(child, name);
      if (line !== '') lines.push('  '.repeat(depth) + line);
      walk(child, line === '' ? depth : depth + 1, line === '' ? name : text(child.name));
    }
  };
  walk(page, 0, '');
  return lines;
}

/**
 * The line for a node. It is empty for one that has nothing to say, or only repeats its parent's
 * name.
 */
function describe(node: Node, parentName: string): string {
  const role = text(node.role);
  const states = (node.properties ?? []).flatMap(({ name, value }) => {
    return STATES[name]?.(value.value) || [];
  });
  if (node.ignored || ['RootWebArea', 'InlineTextBox'].includes(role)) return '';
  if (TRANSPARENT.includes(role) && !states.includes('busy')) return '';
  const name = text(node.name);
  if (role === 'StaticText') return name === parentName ? '' : JSON.stringify(name);
  const description = text(node.description);
  const value = text(node.value);
  return [
    role,
    ...(name ? [JSON.stringify(name)] : []),
    ...(description ? [`(${description})`] : []),
    ...(value ? [`=${value}`] : []),
    ...states,
  ].join(' ');
}

function text(value: Value | undefined): string {
  return typeof value?.value === 'string' ? value.value.trim() : '';
}
