import { fileURLToPath } from 'node:url';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import { defineConfig, type UserConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The self-contained module for a `<script type="module">`: Lit inside, the panel beside it. */
const cdn: UserConfig = {
  plugins: [minifyTemplateLiterals()],
  resolve: {
    // Lit's node build runs in a browser too, and doesn't throw where there is no DOM: a page
    // that is rendered on a server may import this module as well.
    conditions: ['node', 'production', 'import', 'module', 'default'],
    alias: { '@lit-labs/ssr-dom-shim': at('src/cdn/no-dom.ts') },
  },
  build: {
    target: 'es2022',
    outDir: 'dist/cdn',
    emptyOutDir: true,
    modulePreload: false,
    sourcemap: false,
    lib: {
      entry: at('src/index.ts'),
      formats: ['es'],
      fileName: () => 'authing-delete-account.js',
    },
    rollupOptions: {
      preserveEntrySignatures: 'allow-extension',
      output: { minify: true, chunkFileNames: '[name]-[hash].js' },
    },
  },
};

const demo: UserConfig = { root: 'demo', server: { fs: { allow: ['..'] } } };

export default defineConfig(({ command }) => (command === 'build' ? cdn : demo));
