import { quoted } from './literal.js';
import { indented, plain, plainWithoutBraces, tag } from './markup.js';
import type { Attribute, Setup } from './setup.js';

const declarations = ({ properties }: Setup): string[] =>
  properties
    .filter(([name, expression]) => name !== expression && !isImported(expression))
    .map(([name, expression]) => `const ${name} = ${expression};`);

/** What is imported has a name already. */
const isImported = (expression: string): boolean => /^\w+$/.test(expression);

const nameOf = ([name, expression]: readonly [string, string]): string =>
  isImported(expression) ? expression : name;

const joined = (...blocks: readonly (string | readonly string[])[]): string =>
  `${blocks
    .map((block) => (typeof block === 'string' ? block : block.join('\n')))
    .filter(Boolean)
    .join('\n\n')}\n`;

export function html(setup: Setup): string {
  const attributes = ['id="delete-account"', ...setup.attributes.map(plain)];
  const script = joined(
    [
      '// For a bundler. Without one, import from dist/cdn/.',
      "import 'authing-delete-account';",
      ...setup.imports,
    ],
    [
      "const element = document.querySelector('#delete-account');",
      ...setup.properties.map(([name, expression]) => `element.${name} = ${expression};`),
      "element.addEventListener('account-deleted', () => localStorage.clear());",
    ],
  );
  return joined(
    tag('authing-delete-account', attributes, setup),
    `<script type="module">\n${indented(script, 2)}</script>`,
  );
}

export function react(setup: Setup): string {
  const attributes = [
    ...setup.attributes.map(jsxAttribute),
    ...setup.properties.map((pair) => `${pair[0]}={${nameOf(pair)}}`),
    'onAccountDeleted={onDeleted}',
  ];
  return joined(
    ["import { AuthingDeleteAccount } from 'authing-delete-account/react.js';", ...setup.imports],
    declarations(setup),
    `export function DeleteAccount({ onDeleted }: { onDeleted: () => void }) {
  return (
${indented(tag('AuthingDeleteAccount', attributes, setup), 4)}
  );
}`,
  );
}

function jsxAttribute(attribute: Attribute): string {
  const { property, value, type } = attribute;
  if (type === 'boolean') return property;
  // In JSX nothing in quotes is escaped but as in HTML.
  const isPlain = type !== 'number' && !/["&<\\\n\r]/.test(value);
  return `${property}=${isPlain ? `"${value}"` : `{${expressionOf(attribute)}}`}`;
}

/** What the element makes of the attribute, be it a number or not. */
function expressionOf({ value, type }: Attribute): string {
  if (type === 'boolean') return 'true';
  return type === 'number' ? String(Number(value)) : quoted(value);
}

export function vue(setup: Setup): string {
  const attributes = [
    ...setup.attributes.map(plain),
    ...setup.properties.map((pair) => `:${pair[0]}="${nameOf(pair)}"`),
    '@account-deleted="$emit(\'deleted\')"',
  ];
  const script = joined(
    [
      '// Tell vue() in vite.config.ts of the tag:',
      '// template: { compilerOptions: { isCustomElement:',
      "//   (tag) => tag === 'authing-delete-account' } }",
      "import 'authing-delete-account/vue.js';",
      ...setup.imports,
    ],
    'defineEmits<{ deleted: [] }>();',
    declarations(setup),
  );
  return joined(
    `<script setup lang="ts">\n${script}</script>`,
    `<template>\n${indented(tag('authing-delete-account', attributes, setup), 2)}\n</template>`,
  );
}

export function angular(setup: Setup): string {
  // In a template between backticks, with expressions of its own, nothing would be what it seems.
  const isPlain = ({ value }: Attribute) => !/["&<\\`${}@\n\r]/.test(value);
  const bound = setup.attributes
    .filter((one) => !isPlain(one))
    .map((one) => [one.property, expressionOf(one)] as const);
  const properties = [...bound, ...setup.properties];
  const attributes = [
    ...setup.attributes.filter(isPlain).map(plain),
    ...properties.map(([name]) => `[${name}]="${name}"`),
    '(account-deleted)="deleted.emit()"',
  ];
  const fields = [
    'readonly deleted = output();',
    ...properties.map(([name, expression]) => `readonly ${name} = ${expression};`),
  ];
  return joined(
    [
      "import { Component, CUSTOM_ELEMENTS_SCHEMA, output } from '@angular/core';",
      "import 'authing-delete-account';",
      ...setup.imports,
    ],
    `@Component({
  selector: 'app-delete-account',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: \`
${indented(tag('authing-delete-account', attributes, setup), 4)}
  \`,
})
export class DeleteAccount {
${indented(fields.join('\n'), 2)}
}`,
  );
}

export function svelte(setup: Setup): string {
  const attributes = [
    ...setup.attributes.map(plainWithoutBraces),
    ...setup.properties.map((pair) =>
      nameOf(pair) === pair[0] ? `{${pair[0]}}` : `${pair[0]}={${nameOf(pair)}}`,
    ),
    'onaccount-deleted={onDeleted}',
  ];
  const script = joined(
    ["import 'authing-delete-account/svelte.js';", ...setup.imports],
    'let { onDeleted }: { onDeleted: () => void } = $props();',
    declarations(setup),
  );
  return joined(
    `<script lang="ts">\n${indented(script, 2)}</script>`,
    tag('authing-delete-account', attributes, setup),
  );
}

export function backend({ host, appId }: Setup): string {
  if (host !== '/account-api') {
    return `// With the direct connection the element needs no backend for its requests.
// Choose “Through a backend” under Properties to see one.
`;
  }
  return `import { createServer } from 'node:http';
import { createRequestListener } from '@remix-run/node-fetch-server';
import { accountApi } from 'authing-delete-account/backend.js';
import { endSessions, sessionOf } from './session.js'; // Your own.

const api = accountApi({
  host: 'https://YOUR_APP.authing.cn',
  appId: ${quoted(appId)},
  prefix: '/account-api',
  origins: ['https://app.example.com'],
  accessToken: async (request) => (await sessionOf(request))?.accessToken ?? null,
  onDeleted: ({ userId }) => endSessions(userId),
});

createServer(createRequestListener(api)).listen(3000);
`;
}
