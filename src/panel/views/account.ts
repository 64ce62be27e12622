import { html, nothing } from 'lit';
import type { AccountLine } from '../account.js';

/** Whose account it is, masked, so that nobody deletes another one than they mean to. */
export function account(line: AccountLine | null, loading: boolean): unknown {
  if (!line)
    return loading ? html`<div part="account" class="skeleton" aria-hidden="true"></div>` : nothing;
  const { name, contact, photo } = line;
  const [initial = ''] = name.replace(/[^\p{L}\p{N}]/gu, '');
  return html`<div part="account">
    <span class="avatar" aria-hidden="true"
      >${
        photo
          ? html`<img src=${photo} alt="" referrerpolicy="no-referrer" />`
          : initial.toLocaleUpperCase()
      }</span
    >
    <span
      ><strong>${name}</strong
      >${contact ? html`<span class="contact">${contact}</span>` : nothing}</span
    >
  </div>`;
}
