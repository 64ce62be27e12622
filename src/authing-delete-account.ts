import { LitElement, html, isServer, nothing } from 'lit';
import { wear } from './adopted-styles.js';
import type { AccessToken, IdToken } from './authing/client.js';
import type { DeleteAccountClient, PasswordEncryptType } from './authing/dto.js';
import { absentMeansDefault, isAbsent, type Declaration } from './element/absent.js';
import { unwatchLanguage, watchLanguage } from './element/language-watch.js';
import { LEAKED, takeLeaked } from './element/leaked-tokens.js';
import { loadFailure } from './element/load-failure.js';
import { hearOtherTabs, ignoreOtherTabs } from './element/other-tabs.js';
import { PanelLoader } from './element/panel-loader.js';
import { StepState } from './element/step-state.js';
import { TokenInbox } from './element/token-inbox.js';
import { DeleteAccountTokenEvent } from './events.js';
import type { Step } from './flow/state.js';
import { matchLocale, nearestLang } from './locales/match.js';
import type { Strings } from './locales/strings.js';
import { TRIGGER } from './locales/trigger.js';
import type { EncryptFunction, Preflight, Settings } from './settings.js';
import type { Panel } from './panel/index.js';
import { styles } from './styles.js';

/**
 * Lets a signed-in user of Authing delete their own account, and be sure of what happened.
 *
 * @summary Account deletion for Authing: confirm, delete, sign out.
 * @tag authing-delete-account
 *
 * @slot trigger - Your own control that opens the panel.
 * @slot heading - Replaces the question at the top of the first step.
 * @slot consequences - What is lost in your app; replaces the built-in list.
 * @slot export - An offer to take the data along.
 * @slot verification - Your own form that gets the token; it then fires `delete-account-token`.
 * @slot success - Shown when the account is deleted.
 * @slot support - A way to help; shown where the user can't go on: no method, locked, blocked, not loaded, unknown.
 *
 * @event {DeleteAccountTokenRequestEvent} delete-account-token-request - A token is needed; answer with `respondWith()`.
 * @event {BeforeDeleteEvent} before-delete - Directly before the request. Cancelable; `waitUntil()` holds it.
 * @event {AccountDeletedEvent} account-deleted - The account is gone. `detail` is the service's answer.
 * @event {SignOutEvent} sign-out - Right after `account-deleted`. Cancelable; `url` is where Done leads.
 * @event {DeleteFailedEvent} delete-failed - The attempt failed. `detail` is the service's answer, `reason` the cause; the account is still there, unless it is `unresolved`.
 * @event {VerificationFailedEvent} verification-failed - The user could not be verified; `operation` says at what.
 * @event {PasscodeSentEvent} passcode-sent - A code is on its way.
 * @event {OutcomeUnknownEvent} outcome-unknown - The request was sent, and nobody can tell what came of it.
 * @event {StepChangeEvent} step-change - The flow went from `previous` to `step`.
 * @event {DeleteCanceledEvent} delete-canceled - The user left before anything was sent.
 *
 * @csspart trigger - The button that opens the panel.
 * @csspart dialog - The modal `<dialog>`.
 * @csspart panel - The panel, in the dialog or in the page.
 * @csspart icon - The sign at the top of a step.
 * @csspart progress - How far the user has come.
 * @csspart back-button - Leads to the step before.
 * @csspart close-button - The cross; does what `cancel-button` does.
 * @csspart heading - The panel's heading.
 * @csspart description - The text under the heading.
 * @csspart account - Whose account it is, masked.
 * @csspart avatar - Their picture, or their initial.
 * @csspart consequences - The list of what is lost.
 * @csspart blockers - What must be settled first.
 * @csspart gate - The acknowledgement, whichever it is.
 * @csspart checkbox - The acknowledgement box.
 * @csspart phrase - The instruction to type a phrase.
 * @csspart phrase-text - The very text to type.
 * @csspart method - The choice of how to verify.
 * @csspart option - One of the ways to choose from.
 * @csspart field - A label and its input.
 * @csspart label - A field's label.
 * @csspart input - The field the step asks for.
 * @csspart send-button - Has a code sent: the forward button itself until one was sent, then the one in the field.
 * @csspart reveal-button - The eye in the field: shows or hides the password.
 * @csspart hint - What to know about a field.
 * @csspart error - What went wrong.
 * @csspart request-id - The id that names the failed request in Authing's logs, where nobody expects the failure.
 * @csspart status - What is going on; read out politely.
 * @csspart spinner - The sign that something is going on.
 * @csspart actions - The row of buttons.
 * @csspart cancel-button - Leaves the flow.
 * @csspart confirm-button - The step's forward button.
 *
 * @cssproperty [--authing-delete-account-danger] - Colour of what can't be undone.
 * @cssproperty [--authing-delete-account-on-danger] - Text on that colour.
 * @cssproperty [--authing-delete-account-surface] - The panel's background, and the text of the button that goes on.
 * @cssproperty [--authing-delete-account-text] - Text, and the button that goes on.
 * @cssproperty [--authing-delete-account-muted] - Secondary text.
 * @cssproperty [--authing-delete-account-border] - Borders.
 * @cssproperty [--authing-delete-account-focus] - The accent: focus ring, ticks, what is chosen, success.
 * @cssproperty [--authing-delete-account-backdrop] - What lies over the page behind the dialog.
 * @cssproperty [--authing-delete-account-radius=0.5rem] - Corner radius of controls.
 * @cssproperty [--authing-delete-account-space=1rem] - The distance all others derive from.
 * @cssproperty [--authing-delete-account-font] - Font family.
 * @cssproperty [--authing-delete-account-width=28rem] - Greatest width of the panel.
 *
 * @cssstate idle - Only the trigger shows.
 * @cssstate confirm - The user is asked.
 * @cssstate verify - The user proves who they are.
 * @cssstate waiting - The page is getting a token, or holds the request.
 * @cssstate deleting - The request is out.
 * @cssstate deleted - The account is gone.
 * @cssstate unknown - Nobody can tell.
 */
export class AuthingDeleteAccount extends LitElement implements Settings {
  static override styles = styles;

  static override properties: Record<string, Declaration> = {
    host: {},
    appId: { attribute: 'app-id' },
    userPoolId: { attribute: 'user-pool-id' },
    deleteAccountToken: { attribute: 'delete-account-token', noAccessor: true },
    verification: { initial: 'auto' },
    verifyMethods: { attribute: 'verify-methods' },
    email: {},
    phoneNumber: { attribute: 'phone-number' },
    phoneCountryCode: { attribute: 'phone-country-code' },
    passwordEncryptType: { attribute: 'password-encrypt-type', initial: 'none' },
    userId: { attribute: 'user-id' },
    postLogoutRedirectUri: { attribute: 'post-logout-redirect-uri' },
    confirmation: { initial: 'checkbox' },
    confirmationPhrase: { attribute: 'confirmation-phrase' },
    inline: { type: Boolean, reflect: true, initial: false },
    open: { type: Boolean, noAccessor: true },
    timeout: { type: Number, initial: 15_000 },
    accessToken: { attribute: false, noAccessor: true },
    idToken: { attribute: false },
    client: { attribute: false },
    preflight: { attribute: false },
    encryptFunction: { attribute: false },
    strings: { attribute: false },
  };

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, ...LEAKED];
  }

  static {
    absentMeansDefault(this.prototype, this.properties);
  }

  /** Authing application host, or a same-origin path prefix (`/account-api`). */
  declare host: string | null;
  /** Sent as `x-authing-app-id`. */
  declare appId: string | null;
  /** Sent as `x-authing-userpool-id`. */
  declare userPoolId: string | null;
  /** Who verifies the user: `authing`, `host`, or `auto`: `authing` if `accessToken` or a `client` that can verify is set, else `host`. */
  declare verification: 'auto' | 'authing' | 'host';
  /** How the user may be verified, space-separated, in order of preference; discovered when left out. */
  declare verifyMethods: string | null;
  /** Where codes go by e-mail, instead of the profile's address. */
  declare email: string | null;
  /** Where codes go by SMS, without the country code, instead of the profile's number. */
  declare phoneNumber: string | null;
  /** Of that number, like `+86`. */
  declare phoneCountryCode: string | null;
  /** How a password is encrypted before it is sent; `rsa` and `sm2` need `encryptFunction`. */
  declare passwordEncryptType: PasswordEncryptType;
  /** The only account that may be deleted. */
  declare userId: string | null;
  /** Where the end-session endpoint sends the user; `http(s)` or relative. */
  declare postLogoutRedirectUri: string | null;
  /** How the user acknowledges: `checkbox`, `phrase` or `none`. */
  declare confirmation: 'checkbox' | 'phrase' | 'none';
  /** What to type with `confirmation="phrase"`; the locale's when left out. */
  declare confirmationPhrase: string | null;
  /** A panel in the page instead of a modal dialog. */
  declare inline: boolean;
  /** Milliseconds a request may take. */
  declare timeout: number;
  /** The user's id token, for the end-session address, or a function that is asked for it: at the last press, for the page may have none to give once the account is gone. */
  declare idToken: IdToken | null;
  /** Stands in for the built-in client; an SDK's `AuthenticationClient` fits. */
  declare client: DeleteAccountClient | null;
  /** Encrypts a password with the service's public key; `authing-delete-account/encrypt/rsa.js` has one. */
  declare encryptFunction: EncryptFunction | null;
  /** Asked before the user is: what stands in the way of a deletion, and what is lost with it. */
  declare preflight: (() => Preflight | Promise<Preflight>) | null;
  /** Texts of your own, each in place of the locale's. */
  declare strings: Partial<Strings> | null;

  #open = false;
  /** A server has rendered the shadow root, and Lit hydrates it. */
  #isServed = false;
  #accessToken: AccessToken | null = null;
  readonly #inbox = new TokenInbox();
  readonly #stepState = new StepState(this);
  readonly #loader = new PanelLoader(
    ({ Panel }) =>
      new Panel(this, {
        hasToken: () => !this.#inbox.isEmpty,
        takeToken: () => this.#inbox.take(),
        giveToken: (value) => this.#giveToken(value),
        changed: (isOpen) => this.#reflect(isOpen),
      }),
  );

  constructor() {
    super();
    this.#stepState.show('idle');
    this.addEventListener(DeleteAccountTokenEvent.eventName, (event) => {
      event.stopPropagation();
      this.#giveToken(event.detail);
    });
  }

  /** Where the flow stands. */
  get step(): Step {
    return this.#panel?.step ?? 'idle';
  }

  /** The flow is showing. Can't be set to false while the request is out. */
  get open(): boolean {
    return this.#open;
  }
  set open(value: boolean) {
    // A framework may pass anything.
    const open = Boolean(value);
    if (open === this.#open) return;
    this.#open = open;
    // Before a rendering is asked for, which then shows what has begun.
    if (open) void this.#start();
    this.#setOpen(open);
    if (!open && this.#panel && !this.#panel.close()) this.#setOpen(true);
    if (!this.#open) this.#inbox.take();
  }

  /**
   * The token, when the page already has one. Taken and kept out of sight: reads back null, and
   * the same value set again is a new token.
   */
  get deleteAccountToken(): string | null {
    return null;
  }
  set deleteAccountToken(value: string | null) {
    // Absent means that there is none at hand. A page that was asked for one has answered, though.
    const isAnswer = value === '' && this.step === 'waiting';
    if (!isAbsent(value) || isAnswer) this.#giveToken(value);
  }

  /** The user's access token, or a function that is asked for one: for each load, each code sent, and once per attempt, whose requests all carry the same. Another one drops a token at hand. */
  get accessToken(): AccessToken | null {
    return this.#accessToken;
  }
  set accessToken(value: AccessToken | null) {
    const old = this.#accessToken;
    this.#accessToken = isAbsent(value) ? null : value;
    // A function is asked anew each time, so that another one says nothing of the user.
    const isSame = typeof old === 'function' && typeof value === 'function';
    if (isSame || old === this.#accessToken) return;
    const keepsToken = old === null && this.#inbox.isNew;
    if (!keepsToken) this.#inbox.take();
    this.#panel?.accessTokenChanged(keepsToken);
    this.requestUpdate('accessToken', old);
  }

  /** Opens the panel. */
  show(): void {
    this.open = true;
  }

  /** Closes the panel, unless the request is out. Drops a token that is at hand. */
  close(): void {
    this.open = false;
    if (!this.#open) this.#inbox.take();
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (value === null) return;
    if (name === 'delete-account-token') this.removeAttribute(name);
    Object.assign(this, takeLeaked(this, name, value));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    watchLanguage(this);
    hearOtherTabs(this, this.#loader);
    if (this.#open) void this.#start();
  }

  /** Another document takes none of the style sheets of the one before. */
  adoptedCallback(): void {
    if (this.renderRoot) wear(this.renderRoot as ShadowRoot, styles);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A move is a removal and an insertion in one task; only what is still out by then has left.
    queueMicrotask(() => {
      if (this.isConnected) return;
      unwatchLanguage(this);
      ignoreOtherTabs(this);
      this.#inbox.take();
      this.#panel?.remove();
      if (this.step !== 'deleting') this.#setOpen(false);
    });
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // A server that connects its elements has no document at all.
    if (this.ownerDocument === globalThis.document) {
      this.#isServed = this.shadowRoot !== null;
      const root = super.createRenderRoot();
      // What the server has sent as `<style>` may be against the page's policy.
      if (this.#isServed) wear(root as ShadowRoot, styles);
      return root;
    }
    // Lit would put on `static styles` as they are, which another document does not take.
    const root = this.attachShadow({ mode: 'open' });
    wear(root, styles);
    return root;
  }

  protected override willUpdate(): void {
    // A browser has called back for each attribute by now. A server doesn't, and would write them
    // into the page.
    if (!isServer) return;
    for (const name of ['delete-account-token', ...LEAKED]) {
      const value = this.getAttribute(name);
      if (value !== null) this.attributeChangedCallback(name, null, value);
    }
  }

  protected override firstUpdated(): void {
    // Lit warns of an update that is asked for at once.
    if (this.#isServed) queueMicrotask(() => this.requestUpdate());
  }

  protected override updated(): void {
    this.#inbox.age();
  }

  override render(): unknown {
    // Hydration takes the values for those that the server has written, which knew neither the
    // page's language nor what the page has set since. None of ours is like these, so that the next
    // rendering sets them all.
    const isHydration = this.#isServed && !this.hasUpdated;
    const [label, loadFailed, retry] = TRIGGER[matchLocale(nearestLang(this))];
    const own: unknown = this.strings?.deleteAccount;
    const trigger = isHydration
      ? this.#trigger('', '')
      : this.#trigger(typeof own === 'string' ? own : label, this.inline ? nothing : 'dialog');
    const panel = this.#loader.hasFailed
      ? loadFailure(loadFailed, retry, this.show.bind(this))
      : (this.#panel?.render() ?? nothing);
    // One template for all steps: another one would make the dialog anew, and lose the focus.
    return html`${this.step === 'deleted' ? nothing : trigger}${isHydration ? nothing : panel}`;
  }

  #trigger(label: string, popup: unknown): unknown {
    const preload = () => void this.#loader.preload();
    return html`<slot
      name="trigger"
      @click=${this.show}
      @pointerenter=${preload}
      @focusin=${preload}
      ><button part="trigger" type="button" aria-haspopup=${popup}>${label}</button></slot
    >`;
  }

  get #panel(): Panel | null {
    return this.#loader.panel;
  }

  #giveToken(value: unknown): void {
    this.#inbox.put(value);
    this.#panel?.tokenGiven();
    this.requestUpdate();
  }

  /** The panel's state is another one. */
  #reflect(isOpen: boolean): void {
    this.#stepState.show(this.step);
    this.#setOpen(isOpen);
    if (!isOpen) this.#inbox.take();
  }

  #setOpen(open: boolean): void {
    this.#open = open;
    // An attribute that was taken away must come back although the property is what it was.
    this.toggleAttribute('open', open);
    this.requestUpdate();
  }

  async #start(): Promise<void> {
    // The panel needs the shadow root, which comes with the document; `connectedCallback` starts it.
    if (!this.isConnected) return;
    // What a server has rendered within another element has it only once that one is hydrated.
    if (!this.renderRoot) await this.updateComplete;
    // Whatever a page sets in one go counts, in any order.
    if (this.#panel) await Promise.resolve();
    else if (!(await this.#loader.load())) this.#setOpen(false);
    if (this.#open && this.isConnected) this.#panel?.open();
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'authing-delete-account': AuthingDeleteAccount;
  }
}
