import { html } from 'lit';
import { standIn } from '../../common/stand-in.js';
import { accounts } from './accounts.js';
import { inbox } from './inbox.js';
import { next } from './next.js';
import { scenarioList } from './scenarios.js';
import { status } from './status.js';
import { timeline } from './timeline.js';
import { tokenForm } from './token-form.js';

/** Who deletes, what arrives, what goes wrong, and what happens. */
export const flow = () =>
  standIn
    ? html`${scenarioList()} ${inbox()} ${next()} ${timeline()} ${accounts()} ${status()}`
    : html`${tokenForm()} ${timeline()}`;
