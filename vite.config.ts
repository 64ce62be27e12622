import { fileURLToPath } from 'node:url';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import { defineConfig, type UserConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The self-contained module for a `<script type="module">`: Lit inside, the panel beside it. */
export const cdn: UserConfig = {
  // A template that can't be minified is an error; what comes from packages is left as it is.
  plugins: [minifyTemplateLiterals({ exclude: 'node_modules/**', failOnError: true })],
  resolve: {
    // Lit's node build runs in a browser too, and doesn't throw where there is no DOM: a page
    // that is rendered on a server may import this module as well.
    conditions: ['node', 'production', 'import', 'module', 'default'],
    alias: { '@lit-labs/ssr-dom-shim': at('src/no-dom.ts') },
  },
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
      preserveEntrySignatures: 'allow-extension',
      output: {
        minify: true,
        chunkFileNames: ({ facadeModuleId }) =>
          /[\\/]src[\\/]locales[\\/]/.test(facadeModuleId ?? '')
            ? 'locales/[name]-[hash].js'
            : '[name]-[hash].js',
      },
    },
  },
};

const demo = async (): Promise<UserConfig> => {
  const { authingDemo } = await import('./demo/authing-plugin.js');
  return { root: 'demo', plugins: [authingDemo()], server: { fs: { allow: ['..'] } } };
};

export default defineConfig(({ command }) => (command === 'build' ? cdn : demo()));
