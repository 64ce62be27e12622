import { css } from '../../css.js';

/**
 * The panel, in the dialog or in the page, and what all steps have in common. Logical properties
 * only: it reads in both directions.
 */
export const panelStyles = css`
  /* The trigger has no use for these. */
  :host {
    --_on-danger: var(--authing-delete-account-on-danger, light-dark(#fff, #3b0906));
    --_surface: var(--authing-delete-account-surface, light-dark(#fff, #1c1d21));
    --_text: var(--authing-delete-account-text, light-dark(#1b1d22, #eceef2));
    --_muted: var(--authing-delete-account-muted, light-dark(#565c68, #a9b0bd));
  }

  dialog {
    --_top: 1rem;
    --_pad: calc(var(--_space) * 1.75);
    box-sizing: border-box;
    inline-size: min(var(--authing-delete-account-width, 28rem), 100vi - 2rem);
    max-block-size: calc(100dvb - 1rem - var(--_top));
    /* From the top: what comes and goes below must not move what is being read. */
    margin-block-start: var(--_top);
    padding: 0;
    /* What has the focus must not lie under the buttons. */
    scroll-padding-block: 1rem 6rem;
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

  /* A sheet from the bottom, where the thumb is. */
  @media (width < 30rem) {
    dialog {
      inline-size: 100%;
      max-inline-size: none;
      margin-block: auto 0;
      border-width: 1px 0 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }
  }

  /* The content decides by the room it has, be that a side bar or a telephone. */
  dialog,
  :host([inline]) {
    container-type: inline-size;
  }

  /* What gives it a width where its parent has none to give; it also holds what is unseen. */
  :host([inline]) {
    --_pad: calc(var(--_space) * 1.75);
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
    position: relative;
    box-sizing: border-box;
    display: flex;
    flex-direction: column;
    gap: var(--_space);
    max-inline-size: var(--authing-delete-account-width, 28rem);
    padding: var(--_pad);
    overflow-wrap: anywhere;
  }

  dialog > [part='panel'] {
    max-inline-size: none;
    padding-block-end: 0;
  }

  :host([inline]) [part='panel'] {
    border: 1px solid color-mix(in srgb, var(--_border) 35%, transparent);
    border-radius: calc(var(--_radius) * 2);
    background: var(--_surface);
    color: var(--_text);
  }

  @container (inline-size < 26rem) {
    [part='panel'] {
      --_pad: calc(var(--_space) * 1.25);
    }
  }

  @container (inline-size < 20rem) {
    [part='panel'] {
      --_pad: var(--_space);
    }
  }

  h2,
  p,
  ul {
    margin: 0;
  }

  h2 {
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.3;
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

  .top {
    display: flex;
    gap: calc(var(--_space) / 2);
    align-items: center;
    min-block-size: 2.5rem;
    /* The signs of its buttons, not their edges, stand in line with the text. */
    margin: 0 -0.625rem calc(var(--_space) * -0.25);
  }

  .top > :first-child:not(button) {
    margin-inline-start: 0.625rem;
  }

  /* Where the cross stands alone, the heading stands beside it. */
  .top:has(> [part='close-button']:only-child) {
    position: absolute;
    inset-block-start: calc(var(--_pad) - 0.5rem);
    inset-inline-end: var(--_pad);
  }

  .top:has(> [part='close-button']:only-child) + h2 {
    margin-inline-end: 2.75rem;
  }

  [part='progress'] {
    color: var(--_muted);
    font-size: 0.875em;
  }

  [part='close-button'] {
    margin-inline-start: auto;
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
    inline-size: 1rem;
    block-size: 1rem;
    border: 2px solid currentColor;
    border-block-start-color: transparent;
    border-radius: 50%;
  }

  /* Two of one width, so that no step moves them; where a word has no room, one below the other. */
  [part='actions'] {
    --_gap: calc(var(--_space) * 0.75);
    display: flex;
    flex-wrap: wrap;
    gap: var(--_gap);
    margin-block-start: calc(var(--_space) / 4);
  }

  [part='actions']:not(:has(button)) {
    display: none;
  }

  /* Always in sight, whatever is scrolled under them. */
  dialog [part='actions'] {
    position: sticky;
    inset-block-end: 0;
    margin: calc(var(--_space) * -0.5) calc(var(--_pad) * -1) 0;
    padding: calc(var(--_space) * 0.75) var(--_pad) var(--_pad);
    background: var(--_surface);
  }

  /* Else their padding is the panel's own. */
  dialog > [part='panel']:not(:has([part='actions'] button)) {
    padding-block-end: var(--_pad);
  }

  /* There they would cover what they are about. */
  @media (height < 20rem) {
    dialog [part='actions'] {
      position: static;
    }
  }

  @media (width < 30rem) {
    dialog [part='actions'] {
      padding-block: calc(var(--_space) * 0.75)
        max(calc(var(--_space) * 0.75), env(safe-area-inset-bottom));
      border-block-start: 1px solid color-mix(in srgb, var(--_border) 35%, transparent);
    }
  }

  /* Two lines have room in it. */
  [part='actions'] button {
    flex: 1 0 calc(50% - var(--_gap) / 2);
    min-inline-size: min-content;
    min-block-size: 3rem;
    overflow-wrap: break-word;
    padding-inline: calc(var(--_space) * 0.75);
    line-height: 1.2;
  }

  [part~='confirm-button'] {
    border-color: transparent;
  }

  [part~='confirm-button'],
  [part='confirm-button'] > span {
    position: relative;
  }

  /* Beside the label, which stays where it is; at the edge, where that may have two lines. */
  [part~='confirm-button'] [part='spinner'] {
    position: absolute;
    inset-block-start: calc(50% - 0.5rem);
    inset-inline-start: 0.5rem;
  }

  [part='confirm-button'] [part='spinner'] {
    inset-inline: auto calc(100% + 0.25rem);
  }

  .plain {
    --_fill: var(--_text);
    color: var(--_surface);
  }

  .danger {
    --_fill: var(--_danger);
    color: var(--_on-danger);
  }

  button:disabled {
    background: color-mix(in srgb, var(--_fill) 14%, var(--_surface));
    color: color-mix(in srgb, var(--_fill) 55%, var(--_surface));
    cursor: not-allowed;
  }

  button[aria-disabled='true'] {
    cursor: default;
  }

  /* The least that can be pressed. */
  .quiet {
    flex: none;
    min-inline-size: 2.5rem;
    padding-inline: calc(var(--_space) * 0.625);
    border-color: transparent;
    color: var(--_muted);
  }

  @media (pointer: coarse) {
    .quiet {
      min-inline-size: 3rem;
      min-block-size: 3rem;
    }
  }

  .sign {
    display: block;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  [dir='rtl'] [part='back-button'] .sign {
    scale: -1 1;
  }

  /* Where fills go, lines and the system's own colours say the same. */
  @media (forced-colors: active) {
    button:disabled,
    button[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }

    [part='spinner'] {
      border-block-start-color: Canvas;
    }
  }
`;
