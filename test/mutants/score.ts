/** What Stryker found out about one mutant, as far as it matters here. */
export interface Mutant {
  fileName: string;
  location: { start: Position; end: Position };
  replacement?: string | undefined;
  status: string;
}

/** A place in a file. Both numbers count from 1. */
interface Position {
  line: number;
  column: number;
}

/**
 * Where a mutant differs from the original, in words that stay the same when other lines change.
 */
export interface Change {
  file: string;
  /** The function, class or constant at the top level of the file that contains it. */
  within: string;
  /** The line in which it begins, without the white space around it. */
  line: string;
  /** What is replaced, and by what. Each run of white space has become one space. */
  original: string;
  replacement: string;
}

/** Why a mutant is the same program as the original. */
export interface Explanation extends Change {
  why: string;
}

export interface Survivor {
  change: Change;
  lineNumber: number;
  /** True when no test even ran it. */
  unmet: boolean;
  why: string | null;
}

export interface FileScore {
  file: string;
  killed: number;
  survivors: Survivor[];
}

/** Looks up the place of a mutant in the source. */
function changeOf(file: string, mutant: Mutant, source: string): Change {
  const lines = source.split('\n');
  const { start, end } = mutant.location;
  const cut = lines.slice(start.line - 1, end.line);
  cut[cut.length - 1] = (cut.at(-1) ?? '').slice(0, end.column - 1);
  cut[0] = (cut[0] ?? '').slice(start.column - 1);
  const declared = lines
    .slice(0, start.line)
    .map((text) => /^(?:export )?(?:async )?(?:function|class|const|let) (\w+)/.exec(text)?.[1]);
  return {
    file,
    within: declared.findLast((name) => name !== undefined) ?? '',
    line: (lines[start.line - 1] ?? '').trim(),
    original: flat(cut.join('\n')),
    replacement: flat(mutant.replacement ?? ''),
  };
}

function flat(code: string): string {
  return code.replace(/\s+/g, ' ').trim();
}

/**
 * Sorts the mutants by file, and gives each survivor its own explanation.
 * @param sources the files, by the names that the mutants have for them
 * @returns the scores of the files, and the explanations that no survivor needs
 */
export function score(
  mutants: readonly Mutant[],
  sources: ReadonlyMap<string, string>,
  explanations: readonly Explanation[],
): { files: FileScore[]; unused: Explanation[] } {
  const unused = [...explanations];
  const files = new Map(
    [...sources.keys()].map((file): [string, FileScore] => [
      file,
      { file, killed: 0, survivors: [] },
    ]),
  );
  for (const mutant of mutants) {
    const entry = files.get(mutant.fileName);
    if (!entry) throw new Error(`A mutant of a file that was not asked for: ${mutant.fileName}`);
    switch (mutant.status) {
      case 'Killed':
      case 'Timeout':
      case 'RuntimeError': // The tests could not even be loaded.
        entry.killed += 1;
        break;
      case 'Survived':
      case 'NoCoverage': {
        const change = changeOf(entry.file, mutant, sources.get(entry.file) ?? '');
        const index = unused.findIndex((explanation) => same(explanation, change));
        const [explanation] = index < 0 ? [] : unused.splice(index, 1);
        const lineNumber = mutant.location.start.line;
        const unmet = mutant.status === 'NoCoverage';
        entry.survivors.push({ change, lineNumber, unmet, why: explanation?.why ?? null });
        break;
      }
      default:
        // A mutant that could not be judged must not pass for a killed one.
        throw new Error(`A mutant of ${entry.file} is ${mutant.status}`);
    }
  }
  return { files: [...files.values()], unused };
}

function same(a: Change, b: Change): boolean {
  const keys = ['file', 'within', 'line', 'original', 'replacement'] as const;
  return keys.every((key) => a[key] === b[key]);
}

export interface Sum {
  killed: number;
  all: number;
  explained: number;
  /** The share of the killed among all mutants, in per cent; 100 where there are none. */
  score: number;
  /** The same without the mutants that are explained. */
  apart: number;
}

export function sum(files: readonly FileScore[]): Sum {
  const survivors = files.flatMap((file) => file.survivors);
  const explained = survivors.filter(({ why }) => why !== null).length;
  const killed = files.reduce((total, file) => total + file.killed, 0);
  const all = killed + survivors.length;
  return {
    killed,
    all,
    explained,
    score: percentage(killed, all),
    apart: percentage(killed, all - explained),
  };
}

function percentage(part: number, whole: number): number {
  return whole === 0 ? 100 : (100 * part) / whole;
}
