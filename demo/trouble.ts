import { html, render } from 'lit';
import { tenant } from 'virtual:authing-tenant';
import type { Fault, StandIn } from './authing/control.js';
import { onFlowEnd } from './event-log.js';
import { segments } from './segments.js';

/** What may become of the next delete request. */
const troubles: Record<string, { label: string; fault: Fault | null }> = {
  none: { label: 'Works', fault: null },
  refused: {
    label: 'Is refused',
    fault: { kind: 'envelope', statusCode: 403, message: 'This account must not be deleted.' },
  },
  lost: { label: 'Gets lost', fault: { kind: 'cut-before' } },
  unheard: { label: 'Loses its answer', fault: { kind: 'cut-after' } },
};

const options = Object.entries(troubles).map(([value, { label }]): [string, string] => [
  value,
  label,
]);

/** Lets things go wrong once, to see what the element makes of it. */
export function showTrouble(from: StandIn, into: HTMLElement): void {
  async function choose(value: string): Promise<void> {
    draw(value);
    await from.clearFaults(tenant.appId);
    const fault = troubles[value]?.fault;
    if (fault) await from.fault(tenant.appId, { operation: 'deleteAccount', fault });
  }

  function draw(chosen: string): void {
    render(
      html`<h3 id="trouble-heading">Trouble</h3>
        ${segments({
          name: 'trouble',
          label: 'The next delete request',
          options,
          chosen,
          choose: (value) => void choose(value),
        })}`,
      into,
    );
  }

  into.hidden = false;
  draw('none');
  onFlowEnd((event) => {
    // Whoever only left has the trouble still before them.
    if (event !== 'delete-canceled') void choose('none');
  });
}
