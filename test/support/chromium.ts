import { executeServerCommand } from '@web/test-runner-commands';
import { engine } from './engine.js';

/**
 * Describes tests for Chromium. Other engines list them among those that did not run, with the
 * reason.
 */
export function describeInChromium(title: string, reason: string, body: () => void): void {
  if (engine === 'Chromium') describe(title, body);
  else void executeServerCommand('left-out', { title, reason });
}

/** Calls Chromium through its devtools protocol. Whatever it emulates ends with the page. */
export function devtools(method: string, params: object = {}): Promise<unknown> {
  return executeServerCommand('devtools', { method, params });
}
