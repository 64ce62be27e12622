import { html, nothing } from 'lit';
import { announce } from '../copy-button.js';
import { closeDrawer } from '../drawer.js';
import { play, scenarios, shown, type Scenario } from '../scenarios.js';

export const scenarioList = () => html`
  <section aria-labelledby="scenarios-heading">
    <h2 id="scenarios-heading">Scenarios</h2>
    <div class="chips">
      ${scenarios.map(
        (scenario) =>
          html`<button
            type="button"
            aria-pressed=${String(shown.value.id === scenario.id)}
            data-scenario=${scenario.id}
            data-state=${shown.value.id === scenario.id ? shown.value.state : nothing}
            @click=${() => begin(scenario)}
          >
            ${scenario.label}
          </button>`,
      )}
    </div>
    <p class="hint" role="status">${says()}</p>
  </section>
`;

function begin({ id, says }: Scenario): void {
  closeDrawer();
  // What stands in the drawer is not read out once that is closed.
  announce(says);
  void play(id);
}

function says(): string {
  const { id, state } = shown.value;
  const scenario = scenarios.find((one) => one.id === id);
  if (!scenario) return 'One press leads to the state. The account is made new before.';
  if (state === 'failed') return 'This scenario was interrupted. Press it again.';
  return state === 'playing' ? `${scenario.says} One moment…` : scenario.says;
}
