import { css } from 'lit';

/** What the user fills in: the acknowledgement, the choice of a way, the fields. */
export const fieldStyles = css`
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    margin-block-end: calc(var(--_space) / 2);
    padding: 0;
  }

  [part~='label'] {
    font-weight: 500;
  }

  [type='radio'],
  [type='checkbox'] {
    --_size: 1.5rem;
    flex: none;
    inline-size: var(--_size);
    block-size: var(--_size);
    /* In the middle of the first line beside it. */
    margin: calc(0.5lh - var(--_size) / 2) 0;
    font: inherit;
    accent-color: var(--_focus);
  }

  [type='radio'] {
    --_size: 1.25rem;
  }

  [part='method'] label,
  label[part='gate'] {
    display: flex;
    gap: calc(var(--_space) / 2);
    align-items: start;
    cursor: pointer;
  }

  /* The box's ring must not touch the words. */
  label[part='gate'] {
    gap: calc(var(--_space) * 0.75);
  }

  [part='method'] label {
    padding: calc(var(--_space) * 0.625) calc(var(--_space) / 2);
    border: 1px solid var(--_border);
  }

  /* One list of options: they share their borders. */
  [part='method'] label:first-of-type {
    border-start-start-radius: var(--_radius);
    border-start-end-radius: var(--_radius);
  }

  [part='method'] label:last-of-type {
    border-end-start-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
  }

  [part='method'] label:not(:last-of-type) {
    border-block-end: 0;
  }

  [part='method'] label:has(:checked) {
    background: color-mix(in srgb, var(--_focus) 10%, transparent);
  }

  [part='method'] label:has(:disabled) {
    cursor: default;
  }

  [part~='field'],
  .contact-fields {
    display: grid;
    /* An input's own width is no reason for the panel to be wider. */
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) / 2);
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: calc(var(--_space) / 2);
  }

  .row > .input,
  .row > [part='field'] {
    flex: 1 1 9rem;
    inline-size: auto;
    min-inline-size: 0;
  }

  .row > [part='field']:first-child {
    flex: 0 1 6rem;
  }

  /* Its label wraps where the row is narrower than that. */
  .row > button {
    min-block-size: 2.75rem;
    flex: 0 1 auto;
  }

  :is(.input, [part~='input']) {
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 2.75rem;
    padding-inline: calc(var(--_space) * 0.75);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }

  [aria-invalid='true'] {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }

  /* Under a field it needs no frame: it is plain what it is about. */
  :is([part~='field'], .contact-fields) [part='error'] {
    gap: calc(var(--_space) / 2);
    padding: 0;
    border: 0;
    background: none;
    font-size: 0.9375em;
  }

  /* Digits of one width, apart from each other, so that they can be compared one by one. */
  .code {
    font-family: ui-monospace, monospace;
    font-size: 1.25em;
    letter-spacing: 0.25em;
  }

  [part~='phrase-text'] {
    user-select: all;
  }

  /* Without the room, but there: what is said must come into a region that was. */
  [part='hint']:empty {
    margin-block-start: calc(var(--_space) / -2);
  }
`;
