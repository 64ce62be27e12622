import { nothing, type ReactiveController } from 'lit';
import type { AuthingDeleteAccount } from '../authing-delete-account.js';
import type { State, Step } from '../flow/state.js';
import en from '../locales/en.js';
import type { Strings } from '../locales/strings.js';
import { FlowController } from './controller.js';
import { Dialog } from './dialog.js';
import { isOpen, phraseToType, type Gate } from './gate.js';
import { panelStyles } from './styles.js';
import { view } from './views/index.js';
import type { Action } from './views/model.js';

/** All the element has beside its trigger. Loaded when somebody first means to use it. */
export class Panel implements ReactiveController {
  readonly #host: AuthingDeleteAccount;
  readonly #flow: FlowController;
  readonly #dialog: Dialog;
  #checked = false;
  #typed = '';

  constructor(host: AuthingDeleteAccount) {
    this.#host = host;
    this.#flow = new FlowController({
      host,
      strings: () => this.#strings(),
      gateOpen: () => isOpen(this.#gate()),
      changed: (state, previous) => this.#changed(state, previous),
    });
    this.#dialog = new Dialog(host, () => this.close());
    const root = host.renderRoot as ShadowRoot;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, panelStyles.styleSheet as CSSStyleSheet];
    host.addController(this);
  }

  get step(): Step {
    return this.#flow.state.step;
  }

  open(): void {
    this.#flow.open();
  }

  /** @returns whether the panel is closed now */
  close(): boolean {
    this.#flow.send({ type: 'close' });
    return !shows(this.#flow.state);
  }

  /** The element left the document. */
  remove(): void {
    this.#flow.send({ type: 'remove' });
  }

  tokenGiven(): void {
    this.#flow.tokenGiven();
  }

  hostUpdate(): void {
    this.#dialog.beforeUpdate();
  }

  hostUpdated(): void {
    this.#dialog.afterUpdate(this.step, shows(this.#flow.state));
  }

  render(): unknown {
    const { state } = this.#flow;
    const { inline } = this.#host;
    const content = shows(state)
      ? view({ state, gate: this.#gate(), inline }, this.#strings(), (action) => this.#act(action))
      : nothing;
    return inline ? content : this.#dialog.render(content, state.step === 'deleting');
  }

  #act(action: Action): void {
    switch (action.type) {
      case 'press':
        return this.#flow.press();
      case 'cancel':
        return void this.close();
      case 'acknowledge':
        this.#checked = action.checked;
        break;
      case 'type':
        this.#typed = action.text;
        break;
    }
    this.#host.requestUpdate();
  }

  #changed(state: State, previous: State): void {
    if (state.step !== previous.step && (state.step === 'idle' || previous.step === 'idle')) {
      this.#checked = false;
      this.#typed = '';
    }
    this.#host.panelChanged(shows(state));
  }

  #gate(): Gate {
    const { confirmation: kind, confirmationPhrase } = this.#host;
    const phrase = phraseToType(confirmationPhrase, this.#strings().phrase);
    return { kind, phrase, checked: this.#checked, typed: this.#typed };
  }

  #strings(): Strings {
    return { ...en, ...this.#host.strings };
  }
}

/** The panel is to be seen in this state. */
function shows(state: State): boolean {
  return state.step === 'deleted' ? state.open : state.step !== 'idle';
}
