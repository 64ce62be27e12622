import type { Runner } from '../attempt/runner.js';
import type { State } from '../flow/state.js';
import type { Strings } from '../locales/strings.js';
import { accountLine } from './account.js';
import { hasOwnForm, type PanelElement } from './element.js';
import type { Gate } from './gate.js';
import type { Actions } from './views/actions.js';
import { confirm } from './views/confirm.js';
import { deleted } from './views/deleted.js';
import { deleting } from './views/deleting.js';
import type { View } from './views/model.js';
import { unknown } from './views/unknown.js';
import { verify } from './views/verify/index.js';
import { waiting } from './views/waiting.js';

/** What the panel has, beside what the runner knows. */
export interface Sources {
  element: PanelElement;
  gate: Gate;
  isMistyped: boolean;
  strings: Strings;
  locale: string;
}

/** The view of a step, given no more than it shows; null where none shows. */
export function stepView(
  state: State,
  runner: Runner,
  sources: Sources,
  isLoading: boolean,
  actions: Actions,
): View | null {
  const { element, gate, isMistyped, strings, locale } = sources;
  const { session, way } = runner;
  const { preflight, form } = session;
  const account = session.account && accountLine(session.account);
  const isTokenAtHand = runner.hasToken;
  switch (state.step) {
    case 'idle':
      return null;
    case 'confirm': {
      const model = {
        state,
        account,
        gate,
        isMistyped,
        isLoading,
        preflight,
        awaitsAccount: isLoading && runner.probes,
        awaitsPreflight: !!element.preflight,
        isLast: isTokenAtHand || way !== 'form',
        isFirst: !isTokenAtHand && way !== 'page',
      };
      return confirm(model, strings, actions);
    }
    case 'verify': {
      const { username, email, phone } = session.account ?? {};
      const model = {
        state,
        account,
        username: username ?? email ?? phone ?? '',
        form,
        isTokenAtHand,
        now: Date.now(),
        locale,
      };
      return verify(model, strings, actions);
    }
    case 'waiting':
      return waiting({ state, hasForm: hasOwnForm(element) }, strings, actions);
    case 'deleting':
      return deleting(state, strings, actions);
    case 'unknown':
      return unknown({ cause: state.cause, probes: runner.probes }, strings, actions);
    case 'deleted':
      return state.open ? deleted(null, strings, actions) : null;
  }
}
