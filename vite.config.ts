import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import { minify, type CompressOptions } from 'terser';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Writes what a page needs to load the files by their hashes (Subresource Integrity). */
function integrity(): Plugin {
  return {
    name: 'integrity',
    writeBundle({ dir = '' }) {
      const files = readdirSync(dir, { recursive: true, encoding: 'utf8' });
      const scripts = files.filter((file) => file.endsWith('.js')).sort();
      const hash = (file: string) =>
        `sha384-${createHash('sha384')
          .update(readFileSync(join(dir, file)))
          .digest('base64')}`;
      const hashes = Object.fromEntries(
        scripts.map((file) => [file.replaceAll('\\', '/'), hash(file)]),
      );
      writeFileSync(join(dir, 'integrity.json'), `${JSON.stringify(hashes, null, 2)}\n`);
    },
  };
}

/** What is true of the element's own code, if not of any. */
const OWN: CompressOptions = {
  passes: 4,
  // Nobody asks a function how many parameters it has, and no getter does anything else.
  keep_fargs: false,
  pure_getters: true,
  unsafe_arrows: true,
  // gzip likes comparisons as the bundler has written them.
  lhs_constants: false,
};

/** Minifies once more: terser finds another 1 % in what the bundler's own minifier has left. */
export function minifiedTwice(compress: CompressOptions = {}): Plugin {
  // The bundler has shortened the names.
  const options = { compress: { ecma: 2022, ...compress }, mangle: false, module: true } as const;
  return {
    name: 'minified-twice',
    async generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const sourceMap = chunk.map && { asObject: true, content: chunk.map.toString() };
        const { code = chunk.code, map } = await minify(chunk.code, {
          ...options,
          ...(sourceMap && { sourceMap }),
        });
        chunk.code = code;
        if (typeof map === 'object') Object.assign(chunk.map ?? {}, map);
      }
    },
  };
}

/** How the templates and the style sheets in them are minified. */
export const TEMPLATES = { minifyOptions: { removeAttributeQuotes: true } };

/** Builds the module for a `<script type="module">`, with Lit inside and the panel beside it. */
export const cdn: UserConfig = {
  // A template that can't be minified is an error; what comes from packages is left as it is.
  plugins: [
    minifyTemplateLiterals({
      // The word `unsafeCSS` would make it warn, and there is nothing in there to minify.
      exclude: ['node_modules/**', 'src/css.ts'],
      failOnError: true,
      options: TEMPLATES,
    }),
    minifiedTwice(OWN),
    integrity(),
  ],
  build: {
    target: 'es2022',
    outDir: 'dist/cdn',
    emptyOutDir: true,
    modulePreload: false,
    sourcemap: false,
    // Lit's license asks to go where its code goes.
    license: { fileName: 'LICENSE.md' },
    lib: {
      entry: at('src/cdn.ts'),
      formats: ['es'],
      fileName: () => 'authing-delete-account.js',
    },
    rolldownOptions: {
      optimization: { inlineConst: { mode: 'all', pass: 3 } },
      preserveEntrySignatures: 'allow-extension',
      output: {
        minify: true,
        chunkFileNames: ({ facadeModuleId }) =>
          /[\\/]src[\\/]locales[\\/]/.test(facadeModuleId ?? '')
            ? 'locales/[name]-[hash:6].js'
            : '[name]-[hash:6].js',
      },
    },
  },
};

const demo = async (): Promise<UserConfig> => {
  const { authingDemo } = await import('./demo/authing-plugin.js');
  const { elementManifest } = await import('./demo/manifest-plugin.js');
  return {
    root: 'demo',
    plugins: [authingDemo(), elementManifest()],
    server: { fs: { allow: ['..'] } },
  };
};

export default defineConfig(({ command }) => (command === 'build' ? cdn : demo()));
