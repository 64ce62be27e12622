import { html } from 'lit';
import {
  chooseNext,
  nextRequest,
  outcomes,
  targets,
  type OutcomeName,
  type TargetName,
} from '../next-request.js';
import { segments } from '../segments.js';

const HINTS: Readonly<Record<OutcomeName, string>> = {
  works: 'Authing answers as usual.',
  refused: 'Authing says no. Nothing happens to the account.',
  lost: 'The connection breaks before Authing hears of it.',
  'lost-after': 'Authing does what it was asked, but the answer never arrives.',
  slow: 'Authing takes four seconds.',
};

const labels = <T extends string>(from: Readonly<Record<T, { label: string }>>) =>
  (Object.entries(from) as [T, { label: string }][]).map(
    ([name, { label }]) => [name, label] as const,
  );

export function next(): unknown {
  const { target, outcome } = nextRequest();
  return html`<section aria-labelledby="next-heading">
    <h2 id="next-heading">What the next request does</h2>
    <div class="stack">
      ${segments({
        name: 'target',
        label: 'Request',
        options: labels(targets),
        chosen: target,
        choose: (value) => chooseNext(value as TargetName, outcome),
      })}
      ${segments({
        name: 'outcome',
        label: 'Outcome',
        options: labels(outcomes),
        chosen: outcome,
        choose: (value) => chooseNext(target, value as OutcomeName),
        hint: HINTS[outcome],
      })}
    </div>
  </section>`;
}
