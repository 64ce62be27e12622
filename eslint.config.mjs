import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import globals from 'globals';
import lit from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import ts from 'typescript-eslint';

/**
 * What each folder of `src` may import beside itself. All arrows point downward, from the element to
 * the wire, and nobody but the doors imports the element.
 */
const MAY_IMPORT = {
  authing: [],
  backend: ['authing'],
  flow: ['authing'],
  attempt: ['flow', 'authing', 'locales/strings.ts', 'settings.ts', 'events.ts', 'channel.ts'],
  panel: [
    'attempt',
    'flow',
    'authing',
    'locales',
    'settings.ts',
    'css.ts',
    'styles.ts',
    'adopted-styles.ts',
  ],
  element: ['panel/index.ts', 'flow', 'locales/match.ts', 'settings.ts', 'channel.ts'],
  locales: [],
  encrypt: ['settings.ts'],
};

/** Files that everybody may import, and that so import nobody above the lowest of them. */
const FOR_ALL = [
  'settings.ts',
  'events.ts',
  'channel.ts',
  'css.ts',
  'styles.ts',
  'adopted-styles.ts',
];

const directions = [
  ...Object.entries(MAY_IMPORT).map(([folder, below]) => ({
    target: `./src/${folder}`,
    from: './src',
    except: [folder, ...below].map((path) => `./${path}`),
    message: `src/${folder} may import ${[folder, ...below].join(', ')}; see CONTRIBUTING.md.`,
  })),
  {
    target: FOR_ALL.map((file) => `./src/${file}`),
    from: './src',
    except: ['authing', 'flow', 'locales', 'events.ts', 'css.ts'].map((path) => `./${path}`),
    message: 'What everybody may import stands below them all; see CONTRIBUTING.md.',
  },
  { target: './src', from: ['./test', './demo'], message: 'What is shipped stands on its own.' },
];

export default defineConfig(
  { ignores: ['dist/', 'dist-demo/', 'coverage/', 'test/hosts/*/', 'test/samples/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [ts.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Types say what a page should pass, not what it does.
      '@typescript-eslint/no-unnecessary-type-conversion': 'off',
      // Handlers are bound by Lit; unbound methods are its way.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-extraneous-class': ['error', { allowEmpty: true }],
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      // A switch over a union names each case, or says in a `default` what becomes of the others.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['src/**/*.ts', 'demo/**/*.ts'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/extensions': ['.ts'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
      'import-x/resolver-next': [
        createNodeResolver({
          extensionAlias: { '.js': ['.ts', '.js'] },
          extensions: ['.ts', '.js'],
        }),
      ],
    },
    rules: {
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': ['error', { zones: directions }],
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [
      lit.configs['flat/recommended'],
      wc.configs['flat/recommended'],
      wc.configs['flat/best-practice'],
    ],
  },
  {
    // That is where React and its like look for the types of tags.
    files: ['src/react.ts', 'src/typings/*.ts'],
    rules: { '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }] },
  },
  {
    files: ['test/**/*.ts', 'demo/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', name: ['test', 'it', 'describe', 'suite'], package: 'node:test' },
          ],
        },
      ],
    },
  },
  { files: ['**/*.mjs'], languageOptions: { globals: globals.node } },
);
