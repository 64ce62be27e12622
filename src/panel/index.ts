// In this order, the texts first and the style sheets last, the code stands together in the bundle:
// gzip looks back no further than 32 kB.
import { Localizer } from './localizer.js';
import { nothing, type ReactiveController } from 'lit';
import { wear } from '../adopted-styles.js';
import type { Outside } from '../attempt/outside.js';
import { Runner } from '../attempt/runner.js';
import { firstStep, isAtRest, isShown, jobOf } from '../flow/machine.js';
import type { State, Step } from '../flow/state.js';
import type { Port } from '../settings.js';
import { Acknowledgement, gateOf } from './acknowledgement.js';
import { actionsOf } from './actions.js';
import { renderAhead } from './ahead.js';
import { Dialog } from './dialog.js';
import { emitterOf, hasOwnForm, type PanelElement } from './element.js';
import { isOpen } from './gate.js';
import { ignoreRepeats } from './held-keys.js';
import { textOf } from './messages.js';
import { pageGuard } from './page-leaving.js';
import { pointerOf } from './pointer.js';
import { Steady } from './steady.js';
import { styles as elementStyles } from '../styles.js';
import { stepView, type Sources } from './step-view.js';
import { frame } from './views/frame.js';
import type { Actions } from './views/actions.js';
import type { View } from './views/model.js';
import { styles } from './styles/index.js';

/** All the element has beside its trigger. Loaded when somebody first means to use it. */
export class Panel implements ReactiveController {
  readonly #element: PanelElement;
  readonly #port: Port;
  readonly #runner: Runner;
  readonly #dialog: Dialog;
  readonly #localizer: Localizer;
  readonly #acknowledgement = new Acknowledgement();
  readonly #actions: Actions;
  readonly #loading = new Steady();
  readonly #guardPage = pageGuard();
  /** The texts are there. */
  readonly ready: Promise<void>;
  #clock: ReturnType<typeof setTimeout> | undefined;

  constructor(element: PanelElement, port: Port) {
    this.#element = element;
    this.#port = port;
    this.#localizer = new Localizer(element);
    this.ready = this.#localizer.follow();
    this.#runner = new Runner(this.#outside());
    this.#dialog = new Dialog(element, () => this.close());
    const root = element.renderRoot as ShadowRoot;
    this.#actions = actionsOf(this.#runner, this.#acknowledgement, {
      close: () => this.close(),
      update: () => element.requestUpdate(),
      goOn: () => this.#onceShown(() => this.#dialog.goBack()),
      whenReleased: pointerOf(root),
    });
    wear(root, elementStyles, ...styles);
    // Before any part of the panel hears of it.
    root.addEventListener('keydown', ignoreRepeats, true);
    element.addController(this);
    this.#showAhead();
  }

  get step(): Step {
    return this.#runner.state.step;
  }

  open(): void {
    this.#runner.open();
  }

  /** @returns whether the panel is closed now */
  close(): boolean {
    this.#runner.dispatch({ type: 'close' });
    return !isShown(this.#runner.state);
  }

  /** The element was removed from the document. */
  remove(): void {
    this.#runner.dispatch({ type: 'remove' });
  }

  /** The page has set another access token. */
  accessTokenChanged(keepsToken: boolean): void {
    this.#runner.accessTokenChanged(keepsToken);
  }

  /** The page supplied a token, which waits at the port. */
  tokenGiven(): void {
    this.#runner.tokenGiven();
  }

  /** Another tab said something. */
  heard(message: unknown): void {
    this.#runner.heard(message);
  }

  hostConnected(): void {
    addEventListener('pageshow', this.#onPageShow);
    this.#guardPage(this.step === 'deleting');
  }

  hostDisconnected(): void {
    removeEventListener('pageshow', this.#onPageShow);
    this.#guardPage(false);
  }

  hostUpdate(): void {
    this.#runner.settingsChanged();
    this.#dialog.beforeUpdate(this.#runner.state);
    void this.#localizer.follow();
  }

  hostUpdated(): void {
    this.#dialog.afterUpdate(this.step, isShown(this.#runner.state));
    this.#tick();
  }

  render(): unknown {
    return this.#show(this.#runner.state, this.#isLoading());
  }

  /** Piece by piece, so that none keeps the browser from the user for long. */
  #showAhead(): void {
    const { state } = this.#runner;
    const first = firstStep(false);
    const unlessBegun = (show: () => unknown) => () =>
      this.#runner.state === state ? show() : nothing;
    renderAhead(
      unlessBegun(() => this.#view(first, true)?.forward),
      unlessBegun(() => this.#view(first, true)?.body),
      unlessBegun(() => this.#show(first, true)),
    );
  }

  #view(state: State, isLoading: boolean, sources = this.#sources()): View | null {
    return stepView(state, this.#runner, sources, isLoading, this.#actions);
  }

  #show(state: State, isLoading: boolean): unknown {
    const { step } = state;
    const sources = this.#sources();
    const view = this.#view(state, isLoading, sources);
    const description = view?.describedBy ?? 'description';
    const around = {
      description,
      inline: this.#element.inline,
      locale: sources.locale,
      isHeard: this.#dialog.isShown,
      isHosted: hasOwnForm(this.#element) && (step === 'verify' || step === 'waiting'),
    };
    const content = view && frame(around, view, sources.strings, this.#actions);
    if (around.inline) return content ?? nothing;
    return this.#dialog.render(content, description, step === 'deleting');
  }

  #outside(): Outside {
    const element = this.#element;
    return {
      ...this.#port,
      settings: element,
      // Of the page that the module is in: a frame that adopts the element may have no address.
      pageUrl: () => location.href,
      isConnected: () => element.isConnected,
      hasOwnForm: () => hasOwnForm(element),
      isReady: () => this.#isReady(),
      emitter: () => emitterOf(element),
      stateChanged: (state, previous) => this.#stateChanged(state, previous),
      navigate: (url) => element.ownerDocument.defaultView?.location.assign(url),
      words: (reason) => textOf(reason, this.#localizer.strings),
      deletedWords: () => this.#localizer.strings.deletedHeading,
      locale: () => this.#localizer.locale,
    };
  }

  #sources(): Sources {
    const { strings, locale } = this.#localizer;
    const gate = gateOf(this.#element, strings, this.#acknowledgement);
    const isMistyped = this.#acknowledgement.isMistyped(gate);
    return { element: this.#element, gate, isMistyped, strings, locale };
  }

  /** Loading shows for long enough to be seen; what went wrong doesn't wait for it. */
  #isLoading(): boolean {
    const { state } = this.#runner;
    if (state.step !== 'confirm' || state.stale || state.error) return this.#loading.end();
    const update = () => this.#element.requestUpdate();
    return this.#loading.shows(state.job === 'load', Date.now(), update);
  }

  /** A page that was kept while the user was elsewhere shows what was true then. */
  readonly #onPageShow = ({ persisted }: PageTransitionEvent): void => {
    const { session } = this.#runner;
    if (persisted && session.readsProfile) this.#runner.dispatch({ type: 'reload' });
  };

  #stateChanged(state: State, previous: State): void {
    const { account } = this.#runner.session;
    this.#acknowledgement.follow(state, account?.userId ?? null);
    this.#emptyFields();
    if (state.step === 'idle') clearTimeout(this.#clock);
    const hasBegun = state.step === 'verify' && jobOf(previous) === null && jobOf(state) !== null;
    if (hasBegun) this.#dialog.begin();
    // A code was sent, or was wrong: the user goes on in the field for it.
    const hasEnded = previous.step === 'verify' && jobOf(previous) !== null && isAtRest(state);
    if (hasEnded && state.step === 'verify' && !state.slotted) {
      this.#onceShown(() => this.#dialog.goOn());
    }
    this.#guardPage(state.step === 'deleting');
    this.#port.changed(isShown(state));
  }

  /** A secret that the form has dropped is gone from its field, too, before anybody hears of it. */
  #emptyFields(): void {
    const { typed } = this.#runner.session.form;
    for (const name of ['code', 'password'] as const) {
      const input = this.#element.renderRoot.querySelector<HTMLInputElement>(`#${name}`);
      if (input && typed[name] === '') input.value = '';
    }
  }

  /** Does something once what has changed is shown: a field may only come with it. */
  #onceShown(act: () => void): void {
    this.#element.requestUpdate();
    void this.#element.updateComplete.then(act);
  }

  /** Renders once a second while something is counted down. */
  #tick(): void {
    clearTimeout(this.#clock);
    const { state, session } = this.#runner;
    // A token at hand runs out, too, and then the button says something else.
    const counts = session.form.isCounting(Date.now()) || this.#runner.hasToken;
    if (state.step !== 'verify' || !counts) return;
    this.#clock = setTimeout(() => this.#element.requestUpdate(), 1000 - (Date.now() % 1000));
  }

  #isReady(): boolean {
    const { state, session } = this.#runner;
    if (state.step === 'confirm') return isOpen(this.#sources().gate);
    return state.step === 'verify' && !state.slotted && session.form.isReady(Date.now());
  }
}
