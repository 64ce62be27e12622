import { html, nothing, render } from 'lit';
import { optionsOf, type State } from '../common/state.js';
import { app } from './frame.js';
import { code } from './code/index.js';
import { flow } from './flow/index.js';
import { tokenStatus } from './flow/token-form.js';
import { held, parts } from './parts.js';
import { properties } from './properties/index.js';
import { reveal } from './reveal.js';
import { shown } from './scenarios.js';
import { choose, state } from './store.js';
import { theme } from './theme/index.js';
import { timeline } from './timeline.js';
import { world } from './world.js';

const views: Readonly<Record<State['tab'], () => unknown>> = {
  flow,
  properties,
  theme,
  parts,
  code,
};

const ALL = { childList: true, subtree: true };

/** Shows the tabs, and draws what is in the chosen one whenever anything has changed. */
export function showTools(into: HTMLElement): void {
  let isDue = false;
  const draw = () => {
    if (isDue) return;
    isDue = true;
    queueMicrotask(() => {
      isDue = false;
      render(tools(), into);
    });
  };
  /** What the panel shows, the tools show, too: its step, its parts, its colours. */
  const follow = ({ shadowRoot }: Element) => {
    draw();
    if (shadowRoot) new MutationObserver(draw).observe(shadowRoot, ALL);
  };
  for (const source of [state, world, timeline, shown, tokenStatus, held]) source.observe(draw);
  app.observe((port) => {
    draw();
    port?.session.observe(draw);
    port?.element.observe((element) => {
      draw();
      void element?.updateComplete.then(() => follow(element));
    });
    port?.onHappening(draw);
  });
}

const tools = () => html`
  <div class="tabs" role="tablist" aria-label="Tools" @keydown=${move} @focusin=${reveal}>
    ${optionsOf('tab').map(([name, label]) => tab(name, label))}
  </div>
  <div
    class="tool"
    data-tab=${state.value.tab}
    role="tabpanel"
    id="tool"
    aria-labelledby="tab-${state.value.tab}"
    tabindex="0"
  >
    ${views[state.value.tab]()}
  </div>
`;

function tab(name: string, label: string): unknown {
  const isChosen = state.value.tab === name;
  return html`<button
    type="button"
    role="tab"
    id="tab-${name}"
    aria-selected=${String(isChosen)}
    aria-controls=${isChosen ? 'tool' : nothing}
    tabindex=${isChosen ? 0 : -1}
    @click=${() => choose({ tab: name as State['tab'] })}
  >
    ${label}
  </button>`;
}

/** The arrow keys lead from tab to tab, as the reader's direction goes. */
function move(event: KeyboardEvent): void {
  const list = event.currentTarget as HTMLElement;
  const tabs = [...list.querySelectorAll<HTMLElement>('[role=tab]')];
  const at = tabs.findIndex((one) => one.ariaSelected === 'true');
  const steps: Partial<Record<string, number>> = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: tabs.length - 1,
  };
  const to = steps[event.key];
  if (to === undefined) return;
  event.preventDefault();
  const next = tabs.at(to % tabs.length);
  next?.click();
  next?.focus();
}
