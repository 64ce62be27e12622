import { html, nothing, render } from 'lit';
import { tenant } from 'virtual:authing-tenant';
import { languages, nameOf } from './languages.js';
import { segments } from './segments.js';
import { applyTheme } from './theme.js';
import { choices, choose, optionsOf, settings, type Choice, type Settings } from './settings.js';

/** With a real tenant, the demo has no way for the page to get a delete token. */
const needStandIn: readonly Choice[] = ['verification'];

const connectionHint = {
  backend: html`Recommended. With <code>host="${tenant.backend}"</code> the element talks to the
    app’s own server. The server keeps the access token, and the browser has only a cookie that no
    script can read.`,
  direct: html`With <code>host="${tenant.host}"</code> the element talks to Authing itself. The page
    needs the access token for that, so a script that gets into the page can take it.`,
};

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
        hint: choice === 'connection' ? connectionHint[chosen.connection] : nothing,
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
