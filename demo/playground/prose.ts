import { html } from 'lit';

/** A description as the source has it, with code between backticks. */
export const prose = (text: string): unknown[] =>
  text.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part));
