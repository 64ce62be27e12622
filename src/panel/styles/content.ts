import { css } from 'lit';

/** What a step shows: the account, lists, what went wrong, and the sign of an outcome. */
export const contentStyles = css`
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

  @media (prefers-reduced-motion: no-preference) {
    .bone {
      animation: breathe 1.2s ease-in-out infinite alternate;
    }

    .icon path {
      stroke-dasharray: 1;
      animation: draw 0.4s 0.1s ease-out backwards;
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

  @media (forced-colors: active) {
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
