import { LitElement, html } from 'lit';

/** A field that renders anew with each letter that is typed, and shows what was. */
class LitField extends LitElement {
  static override properties = { value: {} };

  declare value: string;

  constructor() {
    super();
    this.value = '';
  }

  override render() {
    const typed = ({ target }: Event) => (this.value = (target as HTMLInputElement).value);
    return html`<label>Type here <input .value=${this.value} @input=${typed} /></label>
      <p>${this.value}</p>`;
  }
}

customElements.define('lit-field', LitField);
