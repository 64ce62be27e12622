import { css } from './css.js';

/**
 * Tokens, buttons and the trigger; the panel's own styles come with the panel. A page sets the
 * public custom properties; the private ones (`--_`) carry their defaults.
 */
export const styles = css`
  :host {
    --_danger: var(--authing-delete-account-danger, light-dark(#b3261e, #ff8a80));
    --_border: var(--authing-delete-account-border, light-dark(#7a808c, #858c99));
    --_focus: var(--authing-delete-account-focus, light-dark(#1a5fd0, #8ab4ff));
    --_radius: var(--authing-delete-account-radius, 0.5rem);
    --_space: var(--authing-delete-account-space, 1rem);
    display: inline-block;
    font-family: var(--authing-delete-account-font, system-ui, sans-serif);
    line-height: 1.5;
  }

  :host([inline]) {
    display: block;
  }

  /* Not before the panel is there: with the trigger the focus would go, too. */
  :host([hidden]),
  :host([inline]) slot[name='trigger']:has(~ [part='panel']) {
    display: none;
  }

  button {
    --_fill: transparent;
    font: inherit;
    font-weight: 600;
    min-block-size: 2.5rem;
    padding-inline: var(--_space);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_fill);
    color: inherit;
    cursor: pointer;
  }

  /* Mixed with the text's colour, a fill goes darker in light and lighter in dark. */
  button:not(:disabled, [aria-disabled='true']):hover {
    background: color-mix(in srgb, var(--_fill), currentColor 8%);
  }

  button:not(:disabled, [aria-disabled='true']):active {
    background: color-mix(in srgb, var(--_fill), currentColor 16%);
  }

  :is(button, input, a):focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  [part='trigger'] {
    border-color: currentColor;
    color: var(--_danger);
  }

  p[part='error'] {
    color: var(--_danger);
  }

  @media (pointer: coarse) {
    button {
      min-block-size: 2.75rem;
    }
  }
`;
