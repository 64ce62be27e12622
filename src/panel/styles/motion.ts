import { css } from '../../css.js';

/** What moves, for those who don't mind. */
export const motionStyles = css`
  @media (prefers-reduced-motion: no-preference) {
    dialog {
      --_from: 0 0.5rem;
    }

    @media (width < 30rem) {
      dialog {
        --_from: 0 2rem;
      }
    }

    /* Without that it would leave its place before it is gone. */
    @supports (overlay: auto) {
      dialog:not([open]),
      dialog:not([open])::backdrop {
        opacity: 0;
        transition: 0.14s ease-in allow-discrete;
        transition-property: opacity, translate, overlay, display;
      }

      dialog:not([open]) {
        translate: var(--_from);
      }
    }

    dialog[open] {
      animation: arrive 0.16s ease-out;
    }

    dialog[open]::backdrop {
      animation: appear 0.16s ease-out;
    }

    /* What is over before that was no wait. */
    [part='spinner'] {
      animation:
        turn 0.8s linear infinite,
        appear 0.16s 0.3s backwards;
    }

    .bone {
      animation:
        appear 0.16s 0.3s backwards,
        breathe 1.2s 0.5s ease-in-out infinite alternate;
    }

    .drawn path {
      stroke-dasharray: 1;
      animation: draw 0.4s 0.1s ease-out backwards;
    }
  }

  /* Both ends are named: with one left open, Chromium works out the style of each frame. */
  @keyframes arrive {
    from {
      opacity: 0;
      translate: var(--_from);
    }
    to {
      opacity: 1;
      translate: 0;
    }
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
    to {
      opacity: 1;
    }
  }

  @keyframes turn {
    to {
      rotate: 1turn;
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
`;
