const METHODS = ['error', 'warn', 'log', 'info', 'debug'] as const;

const originals = METHODS.map((method) => [method, console[method]] as const);

/** Until the end of the test, keeps what is logged instead of printing it. */
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
