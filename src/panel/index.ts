import { nothing, type ReactiveController } from 'lit';
import type { AuthingDeleteAccount } from '../authing-delete-account.js';
import { isShown } from '../flow/machine.js';
import type { State, Step } from '../flow/state.js';
import { en } from '../locales/index.js';
import { accountLine } from './account.js';
import { contentStyles } from './content-styles.js';
import { FlowController } from './controller.js';
import { Dialog } from './dialog.js';
import { isOpen, phraseToType, type Gate } from './gate.js';
import { ignoreRepeats } from './held-keys.js';
import { Localizer } from './localizer.js';
import { profileIsReadable } from './settings.js';
import { fieldStyles } from './field-styles.js';
import { panelStyles } from './styles.js';
import { view } from './views/index.js';
import { isLocked, isMended } from './views/verify.js';
import type { Action, Model } from './views/model.js';

/** All the element has beside its trigger. Loaded when somebody first means to use it. */
export class Panel implements ReactiveController {
  readonly #host: AuthingDeleteAccount;
  readonly #flow: FlowController;
  readonly #dialog: Dialog;
  readonly #localizer: Localizer;
  /** The texts are there. */
  readonly ready: Promise<void>;
  /** Whose deletion the acknowledgement is for. */
  #acknowledged: string | null = null;
  #checked = false;
  #typed = '';
  #clock: ReturnType<typeof setTimeout> | undefined;

  constructor(host: AuthingDeleteAccount) {
    this.#host = host;
    this.#localizer = new Localizer(host);
    this.ready = this.#localizer.follow();
    this.#flow = new FlowController({
      host,
      strings: () => this.#localizer.strings,
      locale: () => this.#localizer.locale,
      isReady: () => this.#isReady(),
      changed: (state, previous) => this.#changed(state, previous),
    });
    this.#dialog = new Dialog(host, () => this.close());
    host.wear(panelStyles, contentStyles, fieldStyles);
    // Before any part of the panel hears of it.
    host.renderRoot.addEventListener('keydown', ignoreRepeats, true);
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
    return !isShown(this.#flow.state);
  }

  /** The element left the document. */
  remove(): void {
    this.#flow.send({ type: 'remove' });
  }

  /** The page has set another access token. */
  accessTokenChanged(keepsToken: boolean): void {
    this.#flow.accessTokenChanged(keepsToken);
  }

  tokenGiven(): void {
    this.#flow.tokenGiven();
  }

  /** Another tab said something. */
  heard(message: unknown): void {
    this.#flow.heard(message);
  }

  hostConnected(): void {
    addEventListener('pageshow', this.#onPageShow);
    this.#guardPage();
  }

  hostDisconnected(): void {
    removeEventListener('pageshow', this.#onPageShow);
    removeEventListener('beforeunload', askFirst);
  }

  hostUpdate(): void {
    this.#dialog.beforeUpdate();
    void this.#localizer.follow();
  }

  hostUpdated(): void {
    this.#dialog.afterUpdate(this.step, isShown(this.#flow.state));
    this.#tick();
  }

  render(): unknown {
    const { state } = this.#flow;
    const { inline } = this.#host;
    const model = this.#model();
    const content = isShown(state)
      ? view(model, this.#localizer.strings, (action) => this.#act(action))
      : nothing;
    if (inline) return content;
    return this.#dialog.render(content, model.description, state.step === 'deleting');
  }

  /** A page that was kept while the user was elsewhere shows what was true then. */
  readonly #onPageShow = ({ persisted }: PageTransitionEvent): void => {
    if (persisted && profileIsReadable(this.#host)) this.#flow.send({ type: 'reload' });
  };

  /** Leaving the page now would leave the user without an answer. */
  #guardPage(): void {
    if (this.step === 'deleting') addEventListener('beforeunload', askFirst);
    else removeEventListener('beforeunload', askFirst);
  }

  #act(action: Action): void {
    const { state, session } = this.#flow;
    const { verification } = session;
    // What the attempt that is under way was made with stays as it is.
    const locked = isLocked(state);
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
      case 'fill':
        if (locked) break;
        verification.type(action.field, action.text);
        if (isMended(state, action.field)) this.#flow.send({ type: 'edit' });
        break;
      case 'pick':
        if (locked) break;
        verification.pick(action.method);
        this.#flow.send({ type: 'edit' });
        break;
      case 'leave':
        verification.leaveContact();
        break;
      case 'reveal':
        verification.revealed = !verification.revealed;
        break;
      case 'send':
        return this.#send();
    }
    this.#host.requestUpdate();
  }

  #changed(state: State, previous: State): void {
    const { session } = this.#flow;
    // What was acknowledged for one account is not for another.
    const other = (session.account?.userId ?? null) !== this.#acknowledged;
    if (state.step === 'idle' || (other && state.step === 'confirm' && !state.job)) {
      this.#checked = false;
      this.#typed = '';
      this.#acknowledged = session.account?.userId ?? null;
    }
    if (state.step === 'idle') clearTimeout(this.#clock);
    // A code was sent, or was wrong: the field for it is where the user goes on.
    if (state.step === 'verify' && previous.step === 'verify' && !state.job && previous.job) {
      if (!state.slotted) void this.#host.updateComplete.then(() => this.#dialog.goOn());
    }
    this.#guardPage();
    this.#host.panelChanged(isShown(state));
  }

  #send(): void {
    const { verification } = this.#flow.session;
    if (verification.canSend(Date.now())) return this.#flow.send({ type: 'send' });
    verification.leaveContact();
    this.#host.requestUpdate();
  }

  /** Renders once a second while something is counted down. */
  #tick(): void {
    clearTimeout(this.#clock);
    const { state, session } = this.#flow;
    if (state.step !== 'verify' || !session.verification.isCounting(Date.now())) return;
    this.#clock = setTimeout(() => this.#host.requestUpdate(), 1000 - (Date.now() % 1000));
  }

  #isReady(): boolean {
    const { state, session } = this.#flow;
    if (state.step === 'confirm') return isOpen(this.#gate());
    return state.step === 'verify' && !state.slotted && session.verification.isReady(Date.now());
  }

  #model(): Model {
    const { state, session, way } = this.#flow;
    const { account, verification, preflight, token } = session;
    const line = account && accountLine(account);
    const asks = state.step === 'confirm' || state.step === 'verify';
    return {
      state,
      gate: this.#gate(),
      inline: this.#host.inline,
      account: line,
      description: line && asks ? 'description account' : 'description',
      username: account?.username ?? account?.email ?? account?.phone ?? '',
      verification,
      preflight,
      isHeard: this.#dialog.isShown,
      isHosted: this.#host.hasOwnVerification && /^(verify|waiting)$/.test(state.step),
      asksFirst: !!this.#host.preflight,
      way: token.isLive() || this.#host.hasGivenToken ? null : way,
      probes: this.#flow.probes,
      now: Date.now(),
      locale: this.#localizer.locale,
    };
  }

  #gate(): Gate {
    const { confirmation: kind, confirmationPhrase } = this.#host;
    const phrase = phraseToType(confirmationPhrase, this.#localizer.strings.phrase, en.phrase);
    return { kind, phrase, checked: this.#checked, typed: this.#typed };
  }
}

function askFirst(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
