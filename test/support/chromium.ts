import { executeServerCommand } from '@web/test-runner-commands';
import { engine } from './engine.js';

/** Tests for Chromium; elsewhere a line in the list of what was not run, and why. */
export function describeInChromium(title: string, reason: string, body: () => void): void {
  if (engine === 'Chromium') describe(title, body);
  else void executeServerCommand('left-out', { title, reason });
}

/** Calls Chromium by its devtools protocol. What it emulates ends with the page. */
export function devtools(method: string, params: object = {}): Promise<unknown> {
  return executeServerCommand('devtools', { method, params });
}
