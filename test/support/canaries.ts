import type { AuthingDeleteAccount } from '../../src/index.js';
import { catchConsole } from './console.js';
import { record, type Recorder } from './events.js';
import { held } from './search.js';
import { settled } from './until.js';

const CHANNEL = 'authing-delete-account';

const METHODS = ['error', 'warn', 'log', 'info', 'debug'] as const;

/** Of what the host sets, these are secrets, and the host may read them back. */
const HOSTS_OWN = ['accessToken', 'idToken'];

/** All markup of a tree, shadow roots included, and what stands in its fields. */
function markup(node: Element | ShadowRoot, fields: boolean): string {
  const parts = [node instanceof Element ? node.outerHTML : node.innerHTML];
  for (const element of node.querySelectorAll('*')) {
    if (element.shadowRoot) parts.push(markup(element.shadowRoot, fields));
    if (fields && element instanceof HTMLInputElement) parts.push(element.value);
  }
  return parts.join('\n');
}

/** All that can be read in a value, the names of its properties and those of its class too. */
function readable(value: unknown, depth = 5): string[] {
  if (typeof value === 'number' || typeof value === 'bigint') return [String(value)];
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || depth === 0) return [];
  if (value instanceof Node || value instanceof Window) return [];
  const found = value instanceof Error ? [String(value), ...readable(value.cause, depth - 1)] : [];
  for (const key in value) {
    // The browser's own clock may show any number.
    if (key === 'timeStamp') continue;
    const inside = readable(Reflect.get(value, key), depth - 1);
    // The one place where the id token may be.
    const hint = /([?&]id_token_hint=)[^&#]*/;
    found.push(key, ...(key === 'url' ? inside.map((url) => url.replace(hint, '$1')) : inside));
  }
  return found;
}

/** What can be read of an element itself. */
function properties(element: AuthingDeleteAccount): string[] {
  const { elementProperties } = element.constructor as typeof AuthingDeleteAccount;
  const names = [...Object.keys(element), ...elementProperties.keys()].map(String);
  return names
    .filter((name) => !name.startsWith('_') && !HOSTS_OWN.includes(name))
    .flatMap((name) => readable(Reflect.get(element, name)));
}

/** Looks for secrets wherever one may have got to, from now on. */
export class Watch {
  readonly heard: Recorder;
  readonly #element: AuthingDeleteAccount;
  readonly #said: unknown[][] = [];
  readonly #messages: unknown[] = [];
  readonly #channel = new BroadcastChannel(CHANNEL);
  readonly #seen = new Set<string>();
  #looks = 0;

  constructor(element: AuthingDeleteAccount) {
    this.#element = element;
    this.heard = record(element);
    // The page would remember no more than 250 requests, and these come first.
    performance.clearResourceTimings();
    catchConsole();
    for (const method of METHODS) console[method] = (...args) => void this.#said.push(args);
    this.#channel.onmessage = ({ data }) => this.#messages.push(data);
    element.addEventListener('step-change', () => {
      this.#look();
      void element.updateComplete.then(() => this.#look());
    });
    watches.push(this);
  }

  /** Where a secret was found. Fields count only now: while a user types, they are the place for it. */
  async find(secrets: readonly string[]): Promise<string[]> {
    await settled();
    await this.#element.updateComplete;
    this.#look();
    const places: Record<string, readonly string[]> = {
      'the document': [...this.#seen],
      'a field': [markup(document.documentElement, true)],
      'a property': properties(this.#element),
      'an event': this.heard.events.flatMap((event) => readable(event)),
      'the console': readable(this.#said),
      'a message to other tabs': readable(this.#messages),
      localStorage: Object.entries(localStorage).flat().map(String),
      sessionStorage: Object.entries(sessionStorage).flat().map(String),
      'a cookie': [document.cookie],
      'the address': [location.href, document.referrer, window.name, document.title],
      'the history': readable(history.state),
      'the url of a request': performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => !name.includes('/_stand-in/')),
    };
    return Object.entries(places).flatMap(([place, contents]) =>
      held([...new Set(contents)], secrets).map((secret) => `${secret} in ${place}`),
    );
  }

  /** How often it looked at the page. */
  get looks(): number {
    return this.#looks;
  }

  close(): void {
    this.#channel.close();
  }

  #look(): void {
    this.#looks += 1;
    this.#seen.add(markup(document.documentElement, false));
  }
}

const watches: Watch[] = [];
afterEach(() => watches.splice(0).forEach((watch) => watch.close()));
