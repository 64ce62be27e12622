import { css } from 'lit';

/**
 * The panel, in the dialog or in the page, and what all steps have in common. Logical properties
 * only: it reads in both directions.
 */
export const panelStyles = css`
  dialog {
    --_top: 1rem;
    box-sizing: border-box;
    inline-size: min(var(--authing-delete-account-width, 28rem), 100vi - 2rem);
    max-block-size: calc(100dvb - 1rem - var(--_top));
    /* From the top: what comes and goes below must not move what is being read. */
    margin-block-start: var(--_top);
    padding: 0;
    border: 1px solid color-mix(in srgb, var(--_border) 35%, transparent);
    border-radius: calc(var(--_radius) * 2);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: 0 1.5rem 4rem rgb(0 0 0 / 25%);
    text-align: start;
    overscroll-behavior: contain;
  }

  @media (height > 48rem) {
    dialog {
      --_top: 10dvb;
    }
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
    box-sizing: border-box;
    display: flex;
    flex-direction: column;
    gap: var(--_space);
    max-inline-size: var(--authing-delete-account-width, 28rem);
    padding: calc(var(--_space) * 1.75);
    overflow-wrap: anywhere;
  }

  :host([inline]) [part='panel'] {
    border: 1px solid color-mix(in srgb, var(--_border) 35%, transparent);
    border-radius: calc(var(--_radius) * 2);
    background: var(--_surface);
    color: var(--_text);
  }

  @container (inline-size < 24rem) {
    [part='panel'] {
      padding: var(--_space);
    }
  }

  h2,
  p,
  ul {
    margin: 0;
  }

  h2 {
    font-size: 1.375em;
    line-height: 1.25;
    text-wrap: balance;
  }

  /* Focused for those who listen; to those who look it says nothing. */
  h2:focus {
    outline: none;
  }

  a {
    color: inherit;
    font-weight: 600;
  }

  [part='description'] {
    margin-block-start: calc(var(--_space) * -0.5);
    color: var(--_muted);
    text-wrap: pretty;
  }

  [part='account'],
  [part='blockers'],
  [part='error'],
  [part~='gate'] {
    padding: calc(var(--_space) * 0.75);
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_muted) 9%, transparent);
  }

  [part='account'] {
    display: flex;
    gap: calc(var(--_space) * 0.75);
    align-items: center;
    line-height: 1.4;
  }

  [part='account'] :is(strong, .contact) {
    display: block;
  }

  .contact,
  [part='hint'],
  [part='request-id'] {
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
    background: color-mix(in srgb, var(--_focus) 16%, var(--_surface));
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

  /* A line that is not there yet. */
  .bone {
    box-sizing: border-box;
    display: block;
    inline-size: min(12rem, 45cqi);
    block-size: 1lh;
    border-block: 0.25lh solid transparent;
    border-radius: 0.5lh;
    background: color-mix(in srgb, var(--_muted) 22%, transparent) padding-box;
  }

  .bone.contact,
  li:last-child .bone {
    inline-size: min(8rem, 30cqi);
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

  [part='blockers'] {
    display: grid;
    gap: calc(var(--_space) / 2);
    border-color: var(--_border);
  }

  [part='error'] {
    display: flex;
    gap: calc(var(--_space) * 0.75);
    border-color: var(--_border);
  }

  [part='error']::before {
    content: '!';
    content: '!' / '';
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin-block-start: calc(0.5lh - 0.625rem);
    border-radius: 50%;
    background: var(--_danger);
    color: var(--_on-danger);
    font-size: 0.875rem;
    font-weight: 700;
    line-height: 1;
  }

  [part='request-id'] {
    user-select: text;
  }

  [part='status'] {
    display: flex;
    gap: calc(var(--_space) * 0.75);
    align-items: center;
    color: var(--_muted);
  }

  /* Read out; to the eye the button says it. */
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  [part='spinner'] {
    flex: none;
    box-sizing: border-box;
    inline-size: 1.125rem;
    block-size: 1.125rem;
    border: 2px solid currentColor;
    border-block-start-color: transparent;
    border-radius: 50%;
  }

  .outcome {
    text-align: center;
  }

  .outcome > .icon,
  .outcome > [part='spinner'] {
    align-self: center;
    inline-size: 3.5rem;
    block-size: 3.5rem;
    margin-block: calc(var(--_space) / 2);
  }

  .outcome > [part='spinner'] {
    border-width: 3px;
    color: var(--_focus);
  }

  /* Another message, a longer one, must find its room. */
  .outcome [part='status'] {
    justify-content: center;
    min-block-size: 2lh;
  }

  .icon {
    fill: none;
    stroke: var(--_focus);
    stroke-width: 3;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .icon circle {
    fill: color-mix(in srgb, var(--_focus) 12%, transparent);
    stroke: none;
  }

  [part='actions'] {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 0.75);
    margin-block-start: calc(var(--_space) / 2);
  }

  [part='actions']:not(:has(button)) {
    display: none;
  }

  [part='actions'] button {
    flex: 1 1 auto;
    min-block-size: 2.75rem;
  }

  /* Room on both sides for the sign that it is at work, so that no label moves. */
  [part='confirm-button'] {
    position: relative;
    padding-inline: calc(var(--_space) + 1.25rem);
    border-color: transparent;
  }

  [part='confirm-button'] [part='spinner'] {
    position: absolute;
    inset-block-start: calc(50% - 0.5625rem);
    inset-inline-start: calc(var(--_space) * 0.75);
  }

  .plain {
    --_fill: var(--_text);
    color: var(--_surface);
  }

  .danger {
    --_fill: var(--_danger);
    color: var(--_on-danger);
  }

  button:disabled,
  [part='send-button'][aria-disabled='true'] {
    border-color: transparent;
    background: color-mix(in srgb, var(--_muted) 16%, transparent);
    color: var(--_muted);
    cursor: not-allowed;
  }

  [part='confirm-button'][aria-disabled='true'] {
    cursor: progress;
  }

  @media (prefers-reduced-motion: no-preference) {
    [part='spinner'] {
      animation: turn 0.8s linear infinite;
    }

    dialog[open] {
      animation: rise 0.18s ease-out;
    }

    dialog[open]::backdrop {
      animation: appear 0.18s ease-out;
    }

    .bone {
      animation: breathe 1.2s ease-in-out infinite alternate;
    }

    .icon path {
      stroke-dasharray: 1;
      animation: draw 0.4s 0.1s ease-out backwards;
    }
  }

  @keyframes rise {
    from {
      opacity: 0;
      translate: 0 0.5rem;
    }
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  @keyframes breathe {
    to {
      opacity: 0.5;
    }
  }

  @keyframes draw {
    from {
      stroke-dashoffset: 1;
    }
  }

  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }

  /* Where fills go, lines and the system's own colours say the same. */
  @media (forced-colors: active) {
    button:disabled,
    [part='send-button'][aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }

    [part='spinner'] {
      border-block-start-color: Canvas;
    }

    .icon {
      stroke: CanvasText;
    }

    .avatar,
    .bone,
    [part='error']::before {
      border: 1px solid;
    }
  }
`;
