import { LitElement, css, html } from 'lit';

/** The least that Lit is used for: a button, and a property that it shows. */
class LitTrivial extends LitElement {
  static override styles = css`
    button {
      font: inherit;
      color: #b42318;
    }
  `;

  static override properties = { label: {} };

  declare label: string;

  override render() {
    return html`<button type="button">${this.label}</button>`;
  }
}

customElements.define('lit-trivial', LitTrivial);
