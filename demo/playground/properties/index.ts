import { html, nothing } from 'lit';
import { manifest } from 'virtual:element-manifest';
import type { Property } from '../../common/manifest.js';
import { attributeNames } from '../../common/state.js';
import { prose } from '../prose.js';
import { choose } from '../store.js';
import { attributeEditor } from './attribute-editor.js';
import { ownEditors } from './own-editors.js';

/** Every attribute and property of the manifest, each with something to set it with. */
export const properties = () => html`
  <section aria-labelledby="properties-heading">
    <div class="title">
      <h2 id="properties-heading">Attributes and properties</h2>
      <button type="button" class="quiet" @click=${reset}>Reset all</button>
    </div>
    <ul class="properties">
      ${manifest.properties.map(row)}
    </ul>
  </section>
`;

function row(property: Property): unknown {
  const { name, attribute, description, type } = property;
  return html`<li data-property=${name}>
    <p class="names">
      <code>${name}</code>
      ${attribute !== null && attribute !== name ? html`<code class="soft">${attribute}</code>` : nothing}
      ${attribute === null ? html`<span class="soft">property only</span>` : nothing}
    </p>
    <p class="hint" id="about-${name}" title=${type}>${prose(description)}</p>
    ${editorOf(property)}
  </li>`;
}

function editorOf(property: Property): unknown {
  const own = ownEditors[property.name];
  if (own) return own(property);
  const { attribute } = property;
  return attribute !== null && attributeNames.includes(attribute)
    ? attributeEditor(property, attribute)
    : nothing;
}

function reset(): void {
  choose({
    attributes: {},
    preflight: 'none',
    client: 'none',
    idToken: 'given',
    encryptFunction: 'fitting',
    strings: '',
    connection: 'backend',
  });
}
