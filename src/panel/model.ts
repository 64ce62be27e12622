import type { Runner } from '../attempt/runner.js';
import { isShown } from '../flow/machine.js';
import { accountLine } from './account.js';
import { hasOwnForm, type PanelElement } from './element.js';
import type { Gate } from './gate.js';
import type { FrameModel, Model } from './views/model.js';

/** Where a model is drawn from. */
export interface Sources {
  runner: Runner;
  element: PanelElement;
  gate: Gate;
  locale: string;
  isHeard: boolean;
  /** A token of the page's waits to be looked at. */
  hasToken: boolean;
}

/** What is around each step. */
export function frameOf({ runner, element, locale, isHeard }: Sources): FrameModel {
  const { state, session } = runner;
  const namesAccount = session.account && (state.step === 'confirm' || state.step === 'verify');
  return {
    inline: element.inline,
    locale,
    description: namesAccount ? 'description account' : 'description',
    isHeard,
    isHosted: hasOwnForm(element) && (state.step === 'verify' || state.step === 'waiting'),
  };
}

/** What the present step shows; null when none is shown. */
export function modelOf(sources: Sources): Model | null {
  const { runner, element, gate, locale, hasToken } = sources;
  const { state, session, way, probes } = runner;
  if (!isShown(state)) return null;
  const { account, form, preflight, token } = session;
  const line = account && accountLine(account);
  const isTokenAtHand = token.isLive() || hasToken;
  switch (state.step) {
    case 'confirm':
      return {
        step: 'confirm',
        state,
        account: line,
        gate,
        preflight,
        awaitsAccount: probes,
        awaitsPreflight: !!element.preflight,
        isLast: isTokenAtHand || way !== 'form',
      };
    case 'verify':
      return {
        step: 'verify',
        state,
        account: line,
        username: account?.username ?? account?.email ?? account?.phone ?? '',
        form,
        isTokenAtHand,
        now: Date.now(),
        locale,
      };
    case 'waiting':
      return { step: 'waiting', state };
    case 'deleting':
      return { step: 'deleting', state };
    case 'unknown':
      return { step: 'unknown', state, probes };
    case 'deleted':
      return { step: 'deleted' };
    default:
      return null;
  }
}
