import { createRequire } from 'node:module';
import type { TestRunnerPlugin } from '@web/test-runner';
import { build } from 'vite';

const FOLDER = '/__common-js/';

/** Serves packages that are CommonJS, which no browser loads, as one ES module each. */
export function commonJs(...names: string[]): TestRunnerPlugin {
  const codes = new Map<string, Promise<string>>();
  return {
    name: 'common-js',
    resolveImport: ({ source }) => (names.includes(source) ? `${FOLDER}${source}.js` : undefined),
    async serve({ path }) {
      const name = names.find((one) => path === `${FOLDER}${one}.js`);
      if (!name) return undefined;
      const code = codes.get(name) ?? bundle(name);
      codes.set(name, code);
      return { body: await code, type: 'js' };
    },
  };
}

async function bundle(name: string): Promise<string> {
  const entry = createRequire(import.meta.url).resolve(name);
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['es'], fileName: 'x' } },
  });
  const output = Array.isArray(result) ? result.flatMap((one) => one.output) : [];
  const chunk = output.find((one) => one.type === 'chunk');
  if (!chunk) throw new Error(`${name} could not be bundled.`);
  return chunk.code;
}
