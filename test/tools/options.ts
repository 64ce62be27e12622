import { parseArgs, type ParseArgsConfig } from 'node:util';

/**
 * Reads what a script was called with. `--help` prints the text and ends the process. So does what
 * the script doesn't know, as an error. Hence a script calls this before it does anything, and loads
 * what takes long to load only afterwards.
 */
export function readOptions<const Config extends ParseArgsConfig>(help: string, config: Config) {
  const { values } = parseArgs({
    options: { help: { type: 'boolean', short: 'h' } },
    strict: false,
  });
  if (values.help) {
    console.log(help);
    process.exit();
  }
  try {
    return parseArgs(config);
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

/** @returns those of the words that were given, or all if none was, in the order of all */
export function choose(given: readonly string[], all: readonly string[]): string[] {
  const unknown = given.filter((word) => !all.includes(word));
  if (unknown.length > 0) refuse(`There is no ${unknown.join(', ')}, only ${all.join(', ')}.`);
  return all.filter((word) => given.length === 0 || given.includes(word));
}

/** Ends the process because of how it was called. */
export function refuse(why: string): never {
  console.error(`${why}\nRun it with --help to see what it takes.`);
  process.exit(2);
}
