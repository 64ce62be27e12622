import { MATERIAL, SHOELACE, VAADIN, WEB_AWESOME } from './names.js';

/** A library that is weighed, and what of it a page would load. */
export interface Peer {
  name: string;
  /** Its package, whose version is told. */
  from: string;
  /** The source of the module that is built. */
  source: string;
  /** It comes minified, and is so large that doing it once more takes a minute for nothing. */
  isMinified?: boolean;
}

/** Those that bring the parts of a dialog, without anything that happens in it. */
const shoelace = (...names: string[]): string =>
  imports(names.map((name) => `@shoelace-style/shoelace/dist/components/${name}/${name}.js`));
const material = (...names: string[]): string =>
  imports(names.map((name) => `@material/web/${name}.js`));
const vaadin = (...names: string[]): string => imports(names.map((name) => `@vaadin/${name}`));
const webAwesome = (...names: string[]): string =>
  imports(names.map((name) => `@awesome.me/webawesome/dist/components/${name}/${name}.js`));

function imports(specifiers: readonly string[]): string {
  return specifiers.map((specifier) => `import '${specifier}';`).join('\n');
}

/** The style sheets without which a library's elements have no colours. They are not weighed. */
export const THEMES: Readonly<Record<string, string>> = {
  shoelace: '@shoelace-style/shoelace/dist/themes/light.css',
  'web-awesome': '@awesome.me/webawesome/dist/styles/themes/default.css',
};

/** What is weighed: the scripts alone, of a dialog, a field and a button, or of all that one is given. */
export const WEIGHED: readonly Peer[] = [
  {
    name: SHOELACE,
    from: '@shoelace-style/shoelace',
    source: shoelace('dialog', 'input', 'button'),
  },
  {
    name: MATERIAL,
    from: '@material/web',
    source: material('dialog/dialog', 'textfield/outlined-text-field', 'button/filled-button'),
  },
  {
    name: VAADIN,
    from: '@vaadin/confirm-dialog',
    source: vaadin('confirm-dialog', 'text-field', 'button'),
  },
  {
    name: WEB_AWESOME,
    from: '@awesome.me/webawesome',
    source: webAwesome('dialog', 'input', 'button'),
  },
  {
    name: 'Hanko Elements',
    from: '@teamhanko/hanko-elements',
    source: `export * from '@teamhanko/hanko-elements';`,
  },
  {
    name: 'Descope',
    from: '@descope/web-component',
    source: `export { default } from '@descope/web-component';`,
  },
  {
    name: 'Clerk',
    from: '@clerk/clerk-js',
    // What Clerk's own script tag loads; what is in the package for bundlers inlines all there is.
    source: `import './node_modules/@clerk/clerk-js/dist/clerk.browser.js';`,
    isMinified: true,
  },
  {
    name: 'Amplify UI with React',
    from: '@aws-amplify/ui-react',
    source: `export { AccountSettings } from '@aws-amplify/ui-react';
      export { Amplify } from 'aws-amplify';
      export { createRoot } from 'react-dom/client';
      export { createElement } from 'react';`,
  },
  {
    name: 'Authing Guard',
    from: '@authing/guard',
    source: `export { Guard } from '@authing/guard';`,
    isMinified: true,
  },
];

/** What the pages load in which the same libraries are measured. */
export const BUTTONS = {
  shoelace: shoelace('button'),
  material: material('button/filled-button'),
  vaadin: vaadin('button'),
  'web-awesome': webAwesome('button'),
} as const;

export const DIALOGS = {
  shoelace: shoelace('dialog', 'checkbox', 'button'),
  material: material(
    'dialog/dialog',
    'checkbox/checkbox',
    'button/filled-button',
    'button/text-button',
  ),
  vaadin: vaadin('confirm-dialog', 'checkbox', 'button'),
  'web-awesome': webAwesome('dialog', 'checkbox', 'button'),
} as const;
