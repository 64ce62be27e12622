import { TENANT } from './authing.js';
import { troublesOf, type Trouble } from './troubles.js';

export type { Trouble } from './troubles.js';

/**
 * With these faults the result depends on the browser: on how it takes a slow, broken, redirected
 * or forbidden answer. All other answers are read by our own code, which is the same in all
 * engines.
 */
const OF_THE_BROWSER =
  /^(latency|huge|content-type|hang|cut|kept-alive|http-(401|204|502)|empty|truncated|not-utf8|redirect|cors|429-http)/;

export const meetsBrowser = ({ name }: Trouble): boolean => OF_THE_BROWSER.test(name);

/** All of them; the stand-in has another name, to which no request may be redirected. */
export const TROUBLES = troublesOf(TENANT.replace('127.0.0.1', 'localhost'));
