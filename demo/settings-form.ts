import { html, nothing, render } from 'lit';
import { tenant } from 'virtual:authing-tenant';
import { languages, nameOf } from './languages.js';
import { segments } from './segments.js';
import { applyTheme } from './theme.js';
import { choices, choose, optionsOf, settings, type Choice, type Settings } from './settings.js';

/** With a real tenant, the demo has no backend, and no way for the page to get a delete token. */
const needStandIn: readonly Choice[] = ['verification', 'connection'];

const offered = (Object.keys(choices) as Choice[]).filter(
  (choice) => tenant.standIn || !needStandIn.includes(choice),
);

export function showSettings(into: HTMLElement): void {
  settings.observe((chosen) => {
    applyToPage(chosen);
    render(form(chosen), into);
  });
}

const form = (chosen: Settings) => html`
  <h3 id="settings-heading">Settings</h3>
  <div class="settings">
    ${offered.map((choice) =>
      segments({
        name: choice,
        label: choices[choice].label,
        options: optionsOf(choice),
        chosen: chosen[choice],
        choose: (value) => choose(choice, value),
      }),
    )}
    ${languages.length > 1 ? languageField(chosen.language) : nothing}
  </div>
`;

const languageField = (chosen: string) =>
  html`<div class="select">
    <label for="language">Language of the element</label>
    <select
      id="language"
      @change=${(event: Event) => choose('language', (event.target as HTMLSelectElement).value)}
    >
      ${languages.map(
        (tag) =>
          html`<option value=${tag} lang=${tag} ?selected=${tag === chosen}>
            ${nameOf(tag)}
          </option>`,
      )}
    </select>
  </div>`;

function applyToPage({ scheme, direction, theme }: Settings): void {
  const { documentElement: root } = document;
  root.style.colorScheme = scheme === 'system' ? '' : scheme;
  root.dir = direction;
  applyTheme(theme);
}
