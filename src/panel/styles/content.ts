import { css } from '../../css.js';

/** What a step shows: signs, the account, lists, and what went wrong. */
export const contentStyles = css`
  [part='account'],
  [part='blockers'],
  [part='error'] {
    padding: calc(var(--_space) * 0.75);
    border: 1px solid color-mix(in srgb, var(--_border) 45%, transparent);
    border-radius: var(--_radius);
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

  strong {
    font-weight: 600;
  }

  /* Before anything else is read. */
  .doubt {
    margin-block-end: calc(var(--_space) / 2);
    color: var(--_text);
    font-weight: 600;
  }

  .contact,
  [part='hint'],
  [part='request-id'] {
    color: var(--_muted);
    font-size: 0.875em;
  }

  [part='avatar'] {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 2.5rem;
    block-size: 2.5rem;
    overflow: hidden;
    border-radius: 50%;
    background: color-mix(in srgb, var(--_focus) 16%, var(--_surface));
    font-weight: 600;
  }

  /* Decoration, and so not read: the name stands beside it. */
  [part='avatar']::before {
    content: attr(data-initial) / '';
  }

  [part='avatar'] > *,
  [part='avatar']::before {
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

  [part='error'] {
    display: flex;
    color: var(--_text);
    gap: calc(var(--_space) * 0.75);
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

  .link {
    min-block-size: 1.5rem;
    padding-inline: 0.25rem;
    border-color: transparent;
    border-radius: 0.25rem;
    text-decoration: underline;
  }

  [part='icon'] {
    flex: none;
    inline-size: 2.5rem;
    block-size: 2.5rem;
    fill: none;
    stroke: var(--_focus);
    stroke-width: 2.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  [part='icon'] circle {
    fill: color-mix(in srgb, var(--_focus) 12%, transparent);
    stroke: none;
  }

  .grave {
    stroke: var(--_danger);
  }

  .grave circle {
    fill: color-mix(in srgb, var(--_danger) 12%, transparent);
  }

  .outcome {
    text-align: center;
  }

  /* In the middle of all of it, not of the room that is left. */
  .outcome .top {
    display: grid;
    grid-template-columns: 1fr auto 1fr;
  }

  .outcome :is([part='icon'], .top > [part='spinner']) {
    grid-column: 2;
    inline-size: 3.5rem;
    block-size: 3.5rem;
    margin: calc(var(--_space) / 2) 0 0;
  }

  .outcome [part='close-button'] {
    grid-area: 1 / 3;
    place-self: start end;
  }

  .outcome .top > [part='spinner'] {
    border-width: 3px;
    color: var(--_focus);
  }

  /* Another message, a longer one, must find its room. */
  .outcome [part='status'] {
    justify-content: center;
    min-block-size: 2lh;
  }

  @media (pointer: coarse) {
    .link {
      min-block-size: 2.75rem;
    }
  }

  @media (forced-colors: active) {
    [part='icon'] {
      stroke: CanvasText;
    }

    [part='icon'] circle {
      fill: none;
    }

    [part='avatar'],
    .bone,
    [part='error']::before {
      border: 1px solid;
    }
  }
`;
