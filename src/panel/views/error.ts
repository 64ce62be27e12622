import { html, nothing } from 'lit';
import type { Failure } from '../../flow/failure.js';
import type { Strings } from '../../locales/strings.js';
import { explain } from '../messages.js';
import { fill } from './text.js';

/**
 * What went wrong, and the id to quote to whoever runs the service.
 *
 * @param doubtful an earlier request may have deleted the account
 */
export function error(failure: Failure | null, strings: Strings, doubtful: boolean): unknown {
  if (!failure) return nothing;
  // What describes a field is read each time it is come to: without the id.
  return problem(
    html`<p id="error">${explain(failure, strings, doubtful)}</p>
      ${requestId(failure, strings)}`,
  );
}

/** Beside what it is about. */
export function problem(content: unknown): unknown {
  return html`<div part="error" role="alert"><div>${content}</div></div>`;
}

export function requestId({ detail }: Failure, strings: Strings): unknown {
  const { requestId: id } = detail;
  return id ? html`<p part="request-id">${fill(strings.requestId, { id })}</p>` : nothing;
}
