import { html, nothing } from 'lit';
import { isUnexpected, type Failure } from '../../flow/failure.js';
import type { Strings } from '../../locales/strings.js';
import { explain } from '../messages.js';
import { copyButton } from './copy.js';

/**
 * What went wrong, and the id to quote to whoever runs the service.
 *
 * @param doubtful an earlier request may have deleted the account
 * @param copies the id can be copied by a button
 */
export function error(
  failure: Failure | null,
  strings: Strings,
  doubtful: boolean,
  copies = true,
): unknown {
  if (!failure) return nothing;
  const { own, foreign } = explain(failure, strings, doubtful);
  // What describes a field is read each time it is come to: without the id.
  return problem(
    html`<p id="error">${own} ${foreign ? html`<bdi>${foreign}</bdi>` : nothing}</p>
      ${isUnexpected(failure) ? requestId(failure, strings, copies) : nothing}`,
  );
}

/** Beside what it is about. */
export function problem(content: unknown): unknown {
  return html`<div part="error" role="alert"><div>${content}</div></div>`;
}

export function requestId({ detail }: Failure, strings: Strings, copies: boolean): unknown {
  const { requestId: id } = detail;
  if (!id) return nothing;
  const [before = '', after = ''] = strings.requestId.split('{id}');
  return html`<p part="request-id">
    ${before}<bdi dir="ltr">${id}</bdi>${after} ${copies ? copyButton(id, strings) : nothing}
  </p>`;
}
