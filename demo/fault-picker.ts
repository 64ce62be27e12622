import { html, render } from 'lit';
import { tenant } from 'virtual:authing-tenant';
import type { Fault, StandIn } from './authing/control.js';
import { onOutcome } from './element-events.js';
import { segments } from './segments.js';

const faults: Record<string, { label: string; fault: Fault | null }> = {
  none: { label: 'Success', fault: null },
  refusal: {
    label: 'Refusal',
    fault: { kind: 'envelope', statusCode: 403, message: 'This account must not be deleted.' },
  },
  'request-lost': { label: 'Request lost', fault: { kind: 'cut-before' } },
  'answer-lost': { label: 'Answer lost', fault: { kind: 'cut-after' } },
};

const options = Object.entries(faults).map(([value, { label }]): [string, string] => [
  value,
  label,
]);

/** Offers a fault for the next delete request. */
export function showFaultPicker(from: StandIn, into: HTMLElement): void {
  async function choose(value: string): Promise<void> {
    draw(value);
    await from.clearFaults(tenant.appId);
    const fault = faults[value]?.fault;
    if (fault) await from.fault(tenant.appId, { operation: 'deleteAccount', fault });
  }

  function draw(chosen: string): void {
    render(
      html`<h3 id="faults-heading">Faults</h3>
        ${segments({
          name: 'fault',
          label: 'Outcome of the next delete request',
          options,
          chosen,
          choose: (value) => void choose(value),
        })}`,
      into,
    );
  }

  into.hidden = false;
  draw('none');
  onOutcome((event) => {
    // A user who cancels has sent no delete request, so the fault is still to come.
    if (event !== 'delete-canceled') void choose('none');
  });
}
