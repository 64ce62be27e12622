import type { AuthingDeleteAccount } from '../../src/index.js';
import { catchConsole } from './console.js';
import { record, type Recorder } from './events.js';
import { held } from './search.js';
import { settled } from './until.js';

const CHANNEL = 'authing-delete-account';

const METHODS = ['error', 'warn', 'log', 'info', 'debug'] as const;

/** The secrets among the properties that the page sets. The page may read them back. */
const PAGES_OWN = ['accessToken', 'idToken'];

/**
 * Every text of a tree, with those of its shadow roots and templates, and on request what its fields
 * contain. They come one by one, for most of them are still the same at the next look.
 */
function texts(root: Node, fields: boolean): string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(root);
  for (let node: Node | null = root; node; node = walker.nextNode()) {
    if (node.nodeValue !== null) found.push(node.nodeValue);
    if (!(node instanceof Element)) continue;
    found.push(
      node.localName,
      ...[...node.attributes].map(({ name, value }) => `${name}=${value}`),
    );
    if (node.shadowRoot) found.push(...texts(node.shadowRoot, fields));
    if (node instanceof HTMLTemplateElement) found.push(...texts(node.content, fields));
    if (fields && node instanceof HTMLInputElement) found.push(node.value);
  }
  return found;
}

/** Everything that can be read in a value, with the names of its properties and of its class. */
function readable(value: unknown, depth = 5): string[] {
  if (typeof value === 'number' || typeof value === 'bigint') return [String(value)];
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || depth === 0) return [];
  if (value instanceof Node || value instanceof Window) return [];
  const found = value instanceof Error ? [String(value), ...readable(value.cause, depth - 1)] : [];
  for (const key in value) {
    // The clock of the browser may show any number.
    if (key === 'timeStamp') continue;
    const inside = readable(Reflect.get(value, key), depth - 1);
    // This is the one place where the id token may be.
    const hint = /([?&]id_token_hint=)[^&#]*/;
    found.push(key, ...(key === 'url' ? inside.map((url) => url.replace(hint, '$1')) : inside));
  }
  return found;
}

/** Everything that can be read of an element itself. */
function properties(element: AuthingDeleteAccount): string[] {
  const { elementProperties } = element.constructor as typeof AuthingDeleteAccount;
  const names = [...Object.keys(element), ...elementProperties.keys()].map(String);
  return names
    .filter((name) => !name.startsWith('_') && !PAGES_OWN.includes(name))
    .flatMap((name) => readable(Reflect.get(element, name)));
}

/** Looks for secrets, from now on, wherever one may have ended up. */
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
    // The browser remembers no more than the first 250 requests, so the earlier ones make room
    // here.
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

  /**
   * Where a secret was found. Fields count only now, for they are the place for it while a user
   * types.
   */
  async find(secrets: readonly string[]): Promise<string[]> {
    await settled();
    await this.#element.updateComplete;
    this.#look();
    const places: Record<string, readonly string[]> = {
      'the document': [...this.#seen],
      'a field': texts(document, true),
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

  /** How often this looked at the page. */
  get looks(): number {
    return this.#looks;
  }

  close(): void {
    this.#channel.close();
  }

  #look(): void {
    this.#looks += 1;
    for (const text of texts(document, false)) this.#seen.add(text);
  }
}

const watches: Watch[] = [];
afterEach(() => watches.splice(0).forEach((watch) => watch.close()));
