import axe, { type AxeResults, type CheckResult, type NodeResult } from 'axe-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Rules that only the page around the element can meet. */
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
  // The element has neither frames nor style sheets in files, and looking for them takes time.
  iframes: false,
  preload: false,
  resultTypes: ['violations' as const, 'incomplete' as const],
};

export const { version } = axe;

/** What is wrong with the element, and what axe can't judge, one line each. */
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

/** An empty field has no text to see; other scenes have some in theirs. */
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
