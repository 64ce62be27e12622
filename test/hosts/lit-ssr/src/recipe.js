import { html } from 'lit';
import 'authing-delete-account';

const accessToken = async () => (await fetch('/session/access-token')).text();

export const deleteAccount = (onDeleted) => html`
  <authing-delete-account
    host="/account-api"
    .accessToken=${accessToken}
    @account-deleted=${onDeleted}
  ></authing-delete-account>
`;
