const sheet = new CSSStyleSheet();
sheet.replaceSync('button { font: inherit; color: #b42318; }');

/** The same as `lit-trivial`, written by hand. */
class PlainTrivial extends HTMLElement {
  static readonly observedAttributes = ['label'];

  readonly #button = document.createElement('button');

  get label(): string {
    return this.getAttribute('label') ?? '';
  }
  set label(value: string) {
    this.setAttribute('label', value);
  }

  connectedCallback(): void {
    if (this.shadowRoot) return;
    this.#button.type = 'button';
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.append(this.#button);
  }

  attributeChangedCallback(): void {
    this.#button.textContent = this.label;
  }
}

customElements.define('plain-trivial', PlainTrivial);
