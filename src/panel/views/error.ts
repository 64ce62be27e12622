import { html, nothing } from 'lit';
import type { Failure } from '../../authing/errors.js';
import type { Strings } from '../../locales/strings.js';
import { explain } from '../messages.js';

/** What went wrong, and the id to quote to whoever runs the service. */
export function error(failure: Failure | null, strings: Strings): unknown {
  if (!failure) return nothing;
  const { requestId } = failure.detail;
  return html`<div part="error" role="alert">
    <p>${explain(failure, strings)}</p>
    ${
      requestId
        ? html`<p part="request-id">${strings.requestId.replace('{id}', requestId)}</p>`
        : nothing
    }
  </div>`;
}
