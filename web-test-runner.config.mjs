import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { tsImport } from 'tsx/esm/api';

const { chosenEngines, launchers } = await tsImport('./test/tools/engines.ts', import.meta.url);
const { engineReport } = await tsImport('./test/tools/engine-report.ts', import.meta.url);
const { authing, backend } = await tsImport('./test/tools/authing.ts', import.meta.url);
const { accountBackend } = await tsImport('./test/tools/backend.ts', import.meta.url);
const { commonJs } = await tsImport('./test/tools/common-js.ts', import.meta.url);
const { devtools } = await tsImport('./test/tools/devtools.ts', import.meta.url);
const { garbage } = await tsImport('./test/tools/garbage.ts', import.meta.url);
const { pictures } = await tsImport('./test/tools/pictures.ts', import.meta.url);
const { flaky, policies } = await tsImport('./test/tools/pages.ts', import.meta.url);

const { plugin, reporter } = engineReport();
const service = authing();

export default {
  files: ['test/*.test.ts'],
  nodeResolve: true,
  // `npm test` asks for all of them. By itself this is for one file at a time, in Chromium or in
  // those that ENGINES names.
  browsers: launchers(chosenEngines(['chromium'])),
  // Side by side, for most files wait most of the time.
  concurrentBrowsers: 3,
  middleware: [accountBackend(() => service.origin()), backend(), flaky()],
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
    }),
    service,
    commonJs('@sinonjs/fake-timers', 'axe-core', 'sm-crypto'),
    policies(),
    garbage(),
    devtools(),
    pictures(),
    plugin,
  ],
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), reporter],
  // Generous: a machine that is busy is no reason to fail.
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 900_000,
  testFramework: { config: { timeout: 30_000 } },
};
