import { html } from 'lit';
import { choices, optionsOf, type State } from '../../common/state.js';
import { copyButton } from '../copy-button.js';
import { segments } from '../segments.js';
import { choose, state } from '../store.js';
import { INSTALL } from '../toolbar.js';
import * as frameworks from './frameworks.js';
import { setupOf } from './setup.js';

/** The present settings as code, to be copied by one press. */
export function code(): unknown {
  const chosen = state.value.code;
  const text = frameworks[chosen](setupOf(state.value));
  return html`
    <section aria-labelledby="install-heading">
      <div class="title">
        <h2 id="install-heading">Install</h2>
        ${copyButton(() => INSTALL, 'Copy the install command')}
      </div>
      <pre class="sample" dir="ltr">${INSTALL}</pre>
    </section>
    <section aria-labelledby="code-heading">
      <div class="title">
        <h2 id="code-heading">Code for these very settings</h2>
        ${copyButton(() => text, 'Copy the code')}
      </div>
      ${segments({
        name: 'code',
        label: choices.code.label,
        options: optionsOf('code'),
        chosen,
        choose: (value) => choose({ code: value as State['code'] }),
        isLabelHidden: true,
      })}
      <pre class="sample" tabindex="0" aria-labelledby="code-heading" dir="ltr">${text}</pre>
    </section>
  `;
}
