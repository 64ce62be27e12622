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

  @media (height > 48rem) and (width > 30rem) {
    dialog {
      --_top: 10dvb;
    }
  }

  /* The content decides by the room it has, be that a side bar or a telephone. */
  dialog,
  :host([inline]) {
    container-type: inline-size;
  }

  /* What gives it a width where its parent has none to give; it also holds what is unseen. */
  :host([inline]) {
    position: relative;
    box-sizing: border-box;
    min-inline-size: 0;
    max-inline-size: 100%;
    contain-intrinsic-inline-size: min(var(--authing-delete-account-width, 28rem), 100vi - 2rem);
  }

  dialog:not([open]) {
    display: none !important;
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

  @media (pointer: coarse) {
    a {
      padding-block: calc(1.375rem - 0.5lh);
    }

    li:has(a)::before {
      margin-block-start: calc(1.375rem - 0.5lh + 0.55em);
    }
  }

  [part='description'] {
    margin-block-start: calc(var(--_space) * -0.5);
    color: var(--_muted);
    text-wrap: pretty;
  }

  [part='status'] {
    display: flex;
    gap: calc(var(--_space) * 0.75);
    align-items: center;
    color: var(--_muted);
  }

  /* Read out; to the eye the button says it. */
  .unseen {
    display: block !important;
    position: absolute !important;
    inline-size: 1px !important;
    block-size: 1px !important;
    padding: 0 !important;
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
    padding-inline: calc(var(--_space) + 1.25rem);
    border-color: transparent;
  }

  button:has([part='spinner']) {
    position: relative;
  }

  button [part='spinner'] {
    position: absolute;
    inset-block-start: calc(50% - 0.5625rem);
    inset-inline-start: calc(var(--_space) * 0.75);
  }

  [part='send-button'] {
    padding-inline: calc(var(--_space) + 0.25rem);
  }

  /* This one has less room; what it needs is beside the label all the same. */
  [part='send-button'] [part='spinner'] {
    inset-block-start: calc(50% - 0.375rem);
    inset-inline-start: calc(var(--_space) / 2 - 0.375rem);
    inline-size: 0.75rem;
    block-size: 0.75rem;
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

    [aria-invalid='true'] {
      border-width: 3px;
    }
  }
`;
