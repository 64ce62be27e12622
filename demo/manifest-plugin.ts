import type { CustomElementField } from 'custom-elements-manifest';
import type { Plugin } from 'vite';
import type { ElementManifest } from './common/manifest.js';

const MODULE = 'virtual:element-manifest';
const RESOLVED = `\0${MODULE}`;

/** Gives the playground the element's manifest, made from the source as it is now. */
export function elementManifest(): Plugin {
  return {
    name: 'element-manifest',
    resolveId: (id) => (id === MODULE ? RESOLVED : null),
    async load(id) {
      if (id !== RESOLVED) return null;
      return `export const manifest = ${JSON.stringify(await read())};`;
    },
  };
}

async function read(): Promise<ElementManifest> {
  // The analyzer brings a compiler, which nobody has to wait for who doesn't open the page.
  const { elementOf, makeManifest } = await import('../test/tools/manifest.js');
  const { members = [], slots = [], cssParts = [], cssProperties = [] } = elementOf(makeManifest());
  const described = ({ name, description = '' }: { name: string; description?: string }) => ({
    name,
    description: description.replace(/\s+/g, ' '),
  });
  return {
    properties: members.flatMap((member) => {
      if (member.kind !== 'field') return [];
      const { attribute = null } = member as CustomElementField;
      const type = member.type?.text ?? '';
      const { default: initial = '', readonly = false } = member;
      return { ...described(member), attribute, type, default: initial, readonly };
    }),
    slots: slots.map(described),
    parts: cssParts.map(described),
    cssProperties: cssProperties.map((property) => ({
      ...described(property),
      default: property.default ?? '',
    })),
  };
}
