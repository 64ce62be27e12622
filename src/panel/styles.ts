import { css } from 'lit';

/** The panel, in the dialog or in the page. Logical properties only: it reads in both directions. */
export const panelStyles = css`
  dialog {
    box-sizing: border-box;
    inline-size: min(var(--authing-delete-account-width, 28rem), 100vi - 2rem);
    max-block-size: calc(100dvb - 2rem);
    padding: 0;
    border: 1px solid color-mix(in srgb, var(--_border) 35%, transparent);
    border-radius: calc(var(--_radius) * 1.75);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: 0 1.5rem 4rem rgb(0 0 0 / 25%);
    text-align: start;
  }

  /* The content decides by the room it has, be that a side bar or a telephone. */
  dialog,
  :host([inline]) {
    container-type: inline-size;
  }

  dialog::backdrop {
    background: var(--authing-delete-account-backdrop, rgb(12 14 20 / 55%));
  }

  [part='panel'] {
    display: flex;
    flex-direction: column;
    gap: var(--_space);
    max-inline-size: var(--authing-delete-account-width, 28rem);
    padding: calc(var(--_space) * 1.75);
    overflow-wrap: anywhere;
  }

  :host([inline]) [part='panel'] {
    border: 1px solid color-mix(in srgb, var(--_border) 35%, transparent);
    border-radius: calc(var(--_radius) * 1.75);
    background: var(--_surface);
    color: var(--_text);
  }

  h2,
  p,
  ul {
    margin: 0;
  }

  h2 {
    font-size: 1.375em;
    line-height: 1.25;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }

  /* Focused for those who listen; to those who look it says nothing. */
  h2:focus {
    outline: none;
  }

  [part='description'] {
    color: var(--_muted);
  }

  ul {
    display: grid;
    gap: calc(var(--_space) / 2);
    padding: 0;
    list-style: none;
  }

  li {
    display: grid;
    grid-template-columns: 1.25rem 1fr;
  }

  /* A border, not a background: those go in forced colours. */
  li::before {
    content: '';
    justify-self: start;
    block-size: 0;
    margin-block-start: 0.55em;
    border: 0.2em solid var(--_muted);
    border-radius: 50%;
  }

  a {
    color: inherit;
    font-weight: 600;
  }

  [part='blockers'] {
    display: grid;
    gap: calc(var(--_space) / 2);
    padding: calc(var(--_space) * 0.75) var(--_space);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  [part='account'] {
    display: flex;
    gap: calc(var(--_space) * 0.75);
    align-items: center;
    min-block-size: 2.75rem;
  }

  [part='account'] strong,
  .contact {
    display: block;
  }

  .contact,
  [part='hint'] {
    color: var(--_muted);
    font-size: 0.875em;
  }

  .avatar {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 2.75rem;
    block-size: 2.75rem;
    overflow: hidden;
    border-radius: 50%;
    background: color-mix(in srgb, var(--_muted) 18%, transparent);
    font-weight: 600;
  }

  /* Decoration, and so not read: the name stands beside it. */
  .avatar::before {
    content: attr(data-initial) / '';
  }

  .avatar > *,
  .avatar::before {
    grid-area: 1 / 1;
  }

  img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }

  .skeleton {
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_muted) 12%, transparent);
  }

  fieldset {
    display: grid;
    gap: calc(var(--_space) / 2);
    margin: 0;
    padding: 0;
    border: 0;
  }

  fieldset label {
    display: flex;
    gap: calc(var(--_space) / 2);
    align-items: center;
    min-block-size: 1.75rem;
  }

  [type='radio'] {
    flex: none;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin: 0;
    accent-color: var(--_focus);
  }

  [part~='label'] {
    font-weight: 500;
  }

  legend {
    margin-block-end: calc(var(--_space) / 2);
    padding: 0;
  }

  .row,
  .phone {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) / 2);
  }

  .row .input {
    flex: 1 1 9rem;
    inline-size: auto;
    min-inline-size: 0;
  }

  .phone > :first-child {
    flex: 0 1 6rem;
  }

  .phone > :last-child {
    flex: 1 1 9rem;
  }

  .code {
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.15em;
  }

  [part~='gate'] {
    padding: calc(var(--_space) * 0.75) var(--_space);
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_muted) 10%, transparent);
  }

  label[part='gate'] {
    display: flex;
    gap: calc(var(--_space) * 0.75);
    align-items: start;
    cursor: pointer;
  }

  [part~='checkbox'] {
    flex: none;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: 0;
    accent-color: var(--_danger);
  }

  [part~='field'] {
    display: grid;
    gap: calc(var(--_space) / 2);
  }

  [part~='phrase-text'] {
    user-select: all;
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

  [part='error'] {
    padding: calc(var(--_space) * 0.75) var(--_space);
    border-inline-start: 3px solid;
    border-radius: 2px;
    background: color-mix(in srgb, var(--_danger) 8%, transparent);
  }

  [part='request-id'] {
    color: var(--_muted);
    font-size: 0.8125em;
    user-select: text;
  }

  [part='status'] {
    display: flex;
    gap: calc(var(--_space) * 0.75);
    align-items: center;
    color: var(--_muted);
  }

  [part='status']:not(:has(span)) {
    margin-block-start: calc(var(--_space) * -1);
  }

  [part='spinner'] {
    flex: none;
    inline-size: 1.125rem;
    block-size: 1.125rem;
    border: 2px solid currentColor;
    border-block-start-color: transparent;
    border-radius: 50%;
  }

  @media (prefers-reduced-motion: no-preference) {
    [part='spinner'] {
      animation: turn 0.8s linear infinite;
    }

    dialog[open] {
      animation: rise 0.16s ease-out;
    }

    .skeleton {
      animation: breathe 1.2s ease-in-out infinite alternate;
    }
  }

  @keyframes rise {
    from {
      opacity: 0;
      translate: 0 0.5rem;
    }
  }

  @keyframes breathe {
    to {
      opacity: 0.5;
    }
  }

  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }

  .done {
    inline-size: 3rem;
    block-size: 3rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .done circle {
    stroke: var(--_border);
  }

  [part='actions'] {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 0.75);
    justify-content: flex-end;
  }

  [part='actions'] button {
    flex: 1 1 auto;
  }

  .plain {
    border-color: transparent;
    background: var(--_text);
    color: var(--_surface);
  }

  .danger {
    border-color: transparent;
    background: var(--_danger);
    color: var(--_on-danger);
  }

  button:disabled,
  button[aria-disabled='true'] {
    opacity: 0.5;
    cursor: not-allowed;
  }

  @container (inline-size < 24rem) {
    [part='panel'] {
      padding: calc(var(--_space) * 1.25);
    }
  }
`;
