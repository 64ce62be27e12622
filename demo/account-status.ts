import { html, nothing, render } from 'lit';
import { tenant } from 'virtual:authing-tenant';
import type { AccountView } from './authing/control.js';
import { onOutcome } from './element-events.js';
import { session, type Account } from './session.js';
import { settings } from './settings.js';
import { standIn } from './stand-in.js';
import { checkToken, type TokenCheck } from './token-check.js';

interface Status {
  name: string;
  /** Null with a real tenant, where only the console shows whether the account exists. */
  account: AccountView | null;
  /** Null once the page has forgotten the token with which it would ask. */
  token: TokenCheck | null;
}

/** Shows whether the account still exists. Authing is asked, and not the element. */
export function showAccountStatus(into: HTMLElement): void {
  let latest = 0;

  async function check(): Promise<void> {
    latest += 1;
    const mine = latest;
    const status = await statusOf(session.value?.account);
    // An older check, perhaps of another account, can end after a newer one.
    if (mine === latest) render(accountStatus(status, check), into);
  }

  session.observe(() => void check());
  onOutcome(() => void check());
}

async function statusOf(current: Account | undefined): Promise<Status | string> {
  if (!current) return 'Nobody is signed in.';
  const { userId, name, accessToken } = current;
  const canAsk = accessToken !== null || behindBackend();
  try {
    const [account, token] = await Promise.all([
      standIn?.account(tenant.appId, userId) ?? null,
      canAsk ? checkToken(accessToken) : null,
    ]);
    return { name, account, token };
  } catch {
    return 'Authing doesn’t answer.';
  }
}

const accountStatus = (status: Status | string, check: () => Promise<void>) => html`
  <div class="title">
    <h3 id="status-heading">Is the account still there?</h3>
    <button type="button" @click=${check}>Check again</button>
  </div>
  <div aria-live="polite">
    ${typeof status === 'string' ? html`<p class="empty">${status}</p>` : list(status)}
  </div>
`;

const behindBackend = (): boolean => settings.value.connection === 'backend';

const list = ({ name, account, token }: Status) => html`
  <dl class="rows facts">
    ${
      account
        ? html`<div>
            <dt>${name}</dt>
            <dd class=${account.exists ? 'there' : 'gone'}>
              ${account.exists ? 'exists' : 'deleted'}
            </dd>
          </div>`
        : nothing
    }
    ${
      token
        ? html`<div>
            <dt>${behindBackend() ? 'Session on the server' : 'Access token in this page'}</dt>
            <dd class=${token.accepted ? 'there' : 'gone'}>
              ${token.accepted ? 'accepted' : 'refused'} <code>${token.codes}</code>
            </dd>
          </div>`
        : nothing
    }
    ${
      behindBackend()
        ? html`<div>
            <dt>Access token in this browser</dt>
            <dd>none</dd>
          </div>`
        : nothing
    }
    ${
      account
        ? html`<div>
            <dt>Delete requests</dt>
            <dd>${account.deleteRequests}</dd>
          </div>`
        : nothing
    }
  </dl>
  ${
    account && account.deleteRequests > 1
      ? html`<p class="empty aside">
          Every request that arrives is counted. A browser may resend one by itself when its
          connection breaks.
        </p>`
      : nothing
  }
`;
