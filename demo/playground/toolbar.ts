import { html, render } from 'lit';
import { choices, optionsOf, type Choice } from '../common/state.js';
import { languages, nameOf } from '../common/languages.js';
import { copyButton } from './copy-button.js';
import { reveal } from './reveal.js';
import { segments } from './segments.js';
import { choose, state } from './store.js';

export const INSTALL = 'npm install authing-delete-account';

export function showToolbar(into: HTMLElement): void {
  state.observe(() => render(toolbar(), into));
}

const toolbar = () => html`
  <h1><code>&lt;authing-delete-account&gt;</code></h1>
  <p class="install"><code>${INSTALL}</code> ${copyButton(() => INSTALL, 'Copy the command')}</p>
  <div class="controls" role="group" aria-label="The frame" @focusin=${reveal}>
    ${pick('width')} ${pick('direction')} ${pick('scheme')}
    <select
      aria-label="Language of the element"
      @change=${(event: Event) => choose({ language: (event.target as HTMLSelectElement).value })}
    >
      ${languages.map(
        (tag) =>
          html`<option value=${tag} lang=${tag} .selected=${tag === state.value.language}>
            ${nameOf(tag)}
          </option>`,
      )}
    </select>
    ${copyButton(() => location.href, 'Copy link', 'Copy link')}
  </div>
`;

const pick = (choice: Choice) =>
  segments({
    name: choice,
    label: choices[choice].label,
    options: optionsOf(choice),
    chosen: state.value[choice],
    choose: (value) => choose({ [choice]: value }),
    isLabelHidden: true,
  });
