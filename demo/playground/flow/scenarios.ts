import { html, nothing } from 'lit';
import { play, scenarios, shown } from '../scenarios.js';

export const scenarioList = () => html`
  <section aria-labelledby="scenarios-heading">
    <h2 id="scenarios-heading">Scenarios</h2>
    <div class="chips">
      ${scenarios.map(
        ({ id, label }) =>
          html`<button
            type="button"
            aria-pressed=${String(shown.value.id === id)}
            data-scenario=${id}
            data-state=${shown.value.id === id ? shown.value.state : nothing}
            @click=${() => play(id)}
          >
            ${label}
          </button>`,
      )}
    </div>
    <p class="hint" role="status">${says()}</p>
  </section>
`;

function says(): string {
  const { id, state } = shown.value;
  const scenario = scenarios.find((one) => one.id === id);
  if (!scenario) return 'One press leads to the state. The account is made new before.';
  if (state === 'failed') return 'This scenario was interrupted. Press it again.';
  return state === 'playing' ? `${scenario.says} One moment…` : scenario.says;
}
