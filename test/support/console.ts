const METHODS = ['error', 'warn', 'log', 'info', 'debug'] as const;

const originals = METHODS.map((method) => [method, console[method]] as const);

/** Keeps what is said in the console from now on to the end of the test, instead of saying it. */
export function catchConsole(): Record<(typeof METHODS)[number], string[]> {
  const said = { error: [], warn: [], log: [], info: [], debug: [] } as ReturnType<
    typeof catchConsole
  >;
  for (const method of METHODS) {
    console[method] = (...args: unknown[]) => void said[method].push(args.map(String).join(' '));
  }
  return said;
}

afterEach(() => {
  for (const [method, original] of originals) console[method] = original;
});
