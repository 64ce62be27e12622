import { html, nothing, render } from 'lit';
import { tenant } from 'virtual:authing-tenant';
import type { AccountView } from './authing/control.js';
import { onFlowEnd } from './event-log.js';
import { check, type TokenCheck } from './profile.js';
import { session } from './session.js';
import { standIn } from './stand-in.js';

interface Facts {
  name: string;
  /** Null with a real tenant: only its console could tell. */
  account: AccountView | null;
  token: TokenCheck;
}

/** Is the account still there? Asked of Authing itself, not of the element. */
export function showRecord(into: HTMLElement): void {
  let asked = 0;

  async function ask(): Promise<void> {
    const about = session.value?.account;
    asked += 1;
    const mine = asked;
    let facts: Facts | string = 'Nobody is signed in.';
    if (about) {
      try {
        const [account, token] = await Promise.all([
          standIn?.account(tenant.appId, about.userId) ?? null,
          check(about.accessToken),
        ]);
        facts = { name: about.name, account, token };
      } catch {
        facts = 'Authing doesn’t answer.';
      }
    }
    // The answer about another account may come later than this one's.
    if (mine === asked) render(record(facts, ask), into);
  }

  session.observe(() => void ask());
  onFlowEnd(() => void ask());
}

const record = (facts: Facts | string, ask: () => Promise<void>) => html`
  <div class="title">
    <h3 id="record-heading">Is the account still there?</h3>
    <button type="button" @click=${ask}>Ask again</button>
  </div>
  <div aria-live="polite">
    ${typeof facts === 'string' ? html`<p class="empty">${facts}</p>` : list(facts)}
  </div>
`;

const list = ({ name, account, token }: Facts) => html`
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
    <div>
      <dt>Access token</dt>
      <dd class=${token.accepted ? 'there' : 'gone'}>
        ${token.accepted ? 'accepted' : 'refused'} <code>${token.codes}</code>
      </dd>
    </div>
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
          Counted as they arrive. A browser by itself sends a request again when the connection
          breaks under it.
        </p>`
      : nothing
  }
`;
