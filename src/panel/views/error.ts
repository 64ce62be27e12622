import { html, nothing } from 'lit';
import type { Failure } from '../../authing/errors.js';
import type { Strings } from '../../locales/strings.js';
import { explain } from '../messages.js';
import { fill } from './text.js';

/** What went wrong, and the id to quote to whoever runs the service. */
export function error(failure: Failure | null, strings: Strings): unknown {
  if (!failure) return nothing;
  const why = html`<p>${explain(failure, strings)}</p>
    ${requestId(failure, strings)}`;
  return problem(why, 'error');
}

/** Beside what it is about. */
export function problem(content: unknown, id: unknown = nothing): unknown {
  return html`<div part="error" id=${id} role="alert"><div>${content}</div></div>`;
}

export function requestId({ detail }: Failure, strings: Strings): unknown {
  const { requestId: id } = detail;
  return id ? html`<p part="request-id">${fill(strings.requestId, { id })}</p>` : nothing;
}
