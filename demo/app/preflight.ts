import type { Preflight } from '../../src/index.js';
import type { State } from '../common/state.js';

type Check = () => Promise<Preflight>;

/** What the server of Lumen Notes could say before a user is asked. */
const checks: Readonly<Record<State['preflight'], Check | null>> = {
  none: null,
  consequences: () =>
    Promise.resolve({
      consequences: [
        '128 notes in 6 notebooks',
        'The 3 notebooks that you share with others',
        'Your public page, lumen.example/ada',
      ],
    }),
  blocked: () =>
    Promise.resolve({
      blockers: [
        { message: 'You are the only owner of “Design team”.', href: '#team' },
        { message: 'An invoice of €12.00 is still open.', href: '#billing' },
      ],
    }),
  rejects: () => Promise.reject(new Error('The plan of this account could not be read.')),
};

export const preflightOf = ({ preflight }: State): Check | null => checks[preflight];
