import type { Explanation } from './score.js';

/**
 * The mutants that no test can kill, because they are the same program as the original. If one that
 * is listed here is killed after all, or is no longer made, `npm run mutants` fails.
 */
export const EQUIVALENT: readonly Explanation[] = [
  {
    file: 'src/authing/jwt.ts',
    within: 'claim',
    line: 'if (payload === undefined || signature === undefined) return undefined;',
    original: 'payload === undefined',
    replacement: 'false',
    why: 'A token without a second part has no third one either, which is asked next.',
  },
  {
    file: 'src/authing/jwt.ts',
    within: 'claim',
    line: '} catch {',
    original: '{ return undefined; }',
    replacement: '{}',
    why: 'The function ends there, and what ends without a word returns undefined.',
  },
  {
    file: 'src/attempt/jobs/send-code.ts',
    within: 'sendCode',
    line: "const asked: Asked = { what: 'code', method, answer: null, secrets: [] };",
    original: '[]',
    replacement: '["Stryker was here"]',
    why: 'A word that nobody says can be taken out of whatever is said.',
  },
];
