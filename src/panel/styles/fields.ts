import { css } from '../../css.js';

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

  [part~='label']:not([part='gate'] *) {
    font-weight: 500;
  }

  [part='option'],
  label[part='gate'] {
    display: flex;
    gap: calc(var(--_space) * 0.625);
    align-items: start;
    padding: calc(var(--_space) * 0.625);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    cursor: pointer;
  }

  label[part='gate'] {
    padding-block: calc(var(--_space) * 0.75);
  }

  /* One list of options: they share their borders. */
  [part='option']:not(:last-of-type) {
    border-end-start-radius: 0;
    border-end-end-radius: 0;
    border-block-end: 0;
  }

  [part='option']:not(:first-of-type) {
    border-start-start-radius: 0;
    border-start-end-radius: 0;
  }

  [part='option']:has(:checked),
  label[part='gate']:has(:checked) {
    background: color-mix(in srgb, var(--_focus) 10%, transparent);
  }

  label[part='gate']:has(:checked) {
    border-color: var(--_focus);
  }

  [part='option']:has(:disabled) {
    cursor: default;
  }

  [type='radio'],
  [type='checkbox'] {
    --_size: 1.25rem;
    flex: none;
    inline-size: var(--_size);
    block-size: var(--_size);
    /* In the middle of the first line beside it. */
    margin: calc(0.5lh - var(--_size) / 2) 0;
    font: inherit;
  }

  /* The system's own look disabled in dark; where it chooses the colours, they are the better. */
  @media (forced-colors: none) {
    [type='radio'],
    [type='checkbox'] {
      appearance: none;
      box-sizing: border-box;
      display: grid;
      place-items: center;
      border: 1.5px solid var(--_border);
      border-radius: 0.25rem;
      background: var(--_surface);
    }

    [type='radio'] {
      border-radius: 50%;
    }

    :is([type='radio'], [type='checkbox']):checked {
      border-color: var(--_focus);
    }

    [type='radio']:checked {
      border-width: 0.375rem;
    }

    [type='checkbox']:checked {
      background: var(--_focus);
    }

    [type='checkbox']:checked::before {
      content: '';
      inline-size: 0.625rem;
      block-size: 0.3125rem;
      margin-block-end: 0.1875rem;
      border: solid var(--_surface);
      border-width: 0 0 2px 2px;
      rotate: -45deg;
    }
  }

  .field {
    display: grid;
    /* An input's own width is no reason for the panel to be wider. */
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) / 2);
  }

  /* Labels of more lines than one, and fields of another height, leave the fields in one line. */
  .row {
    display: grid;
    grid-template-columns: minmax(0, 6.5rem) minmax(0, 1fr);
    gap: calc(var(--_space) / 2);
  }

  .row > .field {
    grid-row: span 2;
    grid-template-rows: subgrid;
  }

  .row [part~='label'] {
    align-self: end;
  }

  .row .input {
    align-self: stretch;
  }

  @container (inline-size < 19rem) {
    .row {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  :is(.input, [part~='input']) {
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 3rem;
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

  /* A field with a button in it; the field's own edge is around both. */
  .box {
    display: grid;
    grid-template-columns: minmax(0, 1fr) fit-content(50%);
    align-items: center;
  }

  .box > .input {
    grid-area: 1 / 1 / 2 / 3;
    align-self: stretch;
    padding-inline-end: 3.5rem;
  }

  .box > .code {
    padding-inline-end: 50%;
  }

  .box > button {
    grid-area: 1 / 2;
    margin: 0.25rem;
    font-size: 0.875em;
    line-height: 1.2;
    text-align: end;
  }

  .box > button:focus-visible {
    outline-offset: -2px;
  }

  [part='send-button']:not([aria-disabled='true']) {
    color: inherit;
  }

  [part='send-button'] {
    font-weight: 500;
    font-variant-numeric: tabular-nums;
  }

  [part='send-button'] [part='spinner'] {
    display: inline-block;
    inline-size: 0.75rem;
    block-size: 0.75rem;
    margin-inline-end: 0.25rem;
  }

  [dir='rtl'] .box > [dir='ltr'] {
    padding-inline: 50% calc(var(--_space) * 0.75);
    text-align: right;
  }

  /* Under a field it needs no frame: it is plain what it is about. */
  .field [part='error'] {
    gap: calc(var(--_space) / 2);
    padding: 0;
    border: 0;
    font-size: 0.9375em;
  }

  /* Digits of one width, apart from each other, so that they can be compared one by one. */
  .code {
    font-family: ui-monospace, monospace;
    font-size: 1.25em;
    letter-spacing: 0.2em;
  }

  [part~='phrase-text'] {
    user-select: all;
  }

  /* Without the room, but there: what is said must come into a region that was. */
  .field > :is(p, div):empty {
    align-self: start;
    margin-block-start: calc(var(--_space) / -2);
  }

  .field:not(:has(> :not(:empty))) {
    margin-block-start: calc(var(--_space) * -1);
  }

  @media (forced-colors: active) {
    [aria-invalid='true'] {
      border-width: 3px;
    }

    [part='option']:has(:checked) {
      border-width: 2px;
    }
  }
`;
