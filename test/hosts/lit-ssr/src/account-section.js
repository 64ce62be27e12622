import { LitElement, html } from 'lit';

const accessToken = async () => (await fetch('/session/access-token')).text();

/** An element with ours in it, which the server renders, too, and which is hydrated late. */
customElements.define(
  'account-section',
  class extends LitElement {
    render() {
      return html`<authing-delete-account
        open
        inline
        host="/account-api"
        app-id="demo-app"
        verify-methods="PASSWORD"
        .accessToken=${accessToken}
      ></authing-delete-account>`;
    }
  },
);
