import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A file of an application. */
export interface AppFile {
  name: string;
  code: Buffer;
  isLocale: boolean;
}

/** Bundles the entry for npm as it was built, Lit with it, as an application would. */
export async function buildApp(): Promise<AppFile[]> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: "import 'authing-delete-account';", resolveDir: ROOT },
    absWorkingDir: ROOT,
    outdir: ROOT,
    bundle: true,
    format: 'esm',
    splitting: true,
    minify: true,
    metafile: true,
    write: false,
  });
  return Object.entries(metafile.outputs).map(([name, { entryPoint = '' }]) => {
    const file = outputFiles.find(({ path }) => path.endsWith(name));
    if (!file) throw new Error(`${name} was not written.`);
    const isLocale = entryPoint.startsWith('dist/locales/');
    return { name, code: Buffer.from(file.contents), isLocale };
  });
}
