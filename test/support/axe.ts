import axe, { type AxeResults, type CheckResult, type NodeResult } from 'axe-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What is for the page around the element to see to. */
const OF_THE_PAGE = {
  bypass: 'a way past what repeats on every page',
  'document-title': 'its title',
  'html-has-lang': 'its language',
  'landmark-one-main': 'its main part',
  'page-has-heading-one': 'its first heading',
  region: 'landmarks around all content',
};

const options = {
  runOnly: { type: 'tag' as const, values: TAGS },
  rules: Object.fromEntries(
    Object.keys(OF_THE_PAGE).map((rule) => [rule, { enabled: false }] as const),
  ),
  // There are none in the element, nor style sheets in files; looking for them takes its time.
  iframes: false,
  preload: false,
  resultTypes: ['violations' as const, 'incomplete' as const],
};

export const { version } = axe;

/** What is wrong with the element, and what can't be judged, a line each. */
export async function complaints(element: Element): Promise<string[]> {
  const { violations, incomplete } = await axe.run(element, options);
  return [...lines('wrong', violations), ...lines('not judged', incomplete)];
}

function lines(kind: string, results: AxeResults['violations']): string[] {
  return results.flatMap(({ id, nodes }) =>
    nodes
      .filter((node) => !isEmptyField(node))
      .map((node) => `${kind}: ${id}: ${node.target.flat().join(' ')}: ${why(node)}`),
  );
}

const checks = ({ any, all, none }: NodeResult): CheckResult[] => [...any, ...all, ...none];

const why = (node: NodeResult): string =>
  checks(node)
    .map(({ message }) => message)
    .join('; ');

/** It has no text to see; other scenes have some in it. */
function isEmptyField(node: NodeResult): boolean {
  return checks(node).some(({ data }: { data: unknown }) => {
    return (
      typeof data === 'object' &&
      data !== null &&
      'messageKey' in data &&
      data.messageKey === 'emptyInput'
    );
  });
}
