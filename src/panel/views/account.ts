import { html, nothing } from 'lit';
import type { AccountLine } from '../account.js';

/** Whose account it is, masked, so that nobody deletes another one than they mean to. */
export function account(line: AccountLine | null, loading: boolean): unknown {
  if (!line) return loading ? skeleton : nothing;
  const { name, contact, photo } = line;
  const [initial = ''] = name.replace(/[^\p{L}\p{N}]/gu, '');
  return html`<div part="account" id="account">
    <span part="avatar" data-initial=${initial.toLocaleUpperCase()}
      >${photo ? html`<img src=${photo} alt="" referrerpolicy="no-referrer" />` : nothing}</span
    >
    <span
      ><strong><bdi>${name}</bdi></strong
      >${
        contact ? html`<span class="contact"><bdi dir="ltr">${contact}</bdi></span>` : nothing
      }</span
    >
  </div>`;
}

/** As high as what takes its place. */
const skeleton = html`<div part="account" aria-hidden="true">
  <span part="avatar"></span
  ><span><b class="bone">&nbsp;</b><b class="bone contact">&nbsp;</b></span>
</div>`;
