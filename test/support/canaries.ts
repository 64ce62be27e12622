import type { AuthingDeleteAccount } from '../../src/index.js';
import { catchConsole } from './console.js';
import { record, type Recorder } from './events.js';
import { settled } from './until.js';

const CHANNEL = 'authing-delete-account';

/** All markup of a tree, shadow roots included, and what stands in its fields. */
function markup(node: ParentNode, fields: boolean): string {
  const parts: string[] = [];
  const elements = node.querySelectorAll('*');
  if (node instanceof Element || node instanceof ShadowRoot) parts.push(node.innerHTML);
  if (node instanceof Element) parts.push(node.outerHTML);
  for (const element of elements) {
    if (element.shadowRoot) parts.push(markup(element.shadowRoot, fields));
    if (fields && element instanceof HTMLInputElement) parts.push(element.value);
    for (const { value } of element.attributes) parts.push(value);
  }
  return parts.join('\n');
}

/** What an event can be asked for; `url` of `sign-out` may hold the id token. */
function readable(value: unknown, depth = 4): unknown[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || depth === 0) return [];
  if (value instanceof Node || value instanceof Window) return [];
  const found: unknown[] = [];
  for (const key in value) {
    if (key !== 'url') found.push(...readable(Reflect.get(value, key), depth - 1));
  }
  return found;
}

const withoutUrl = (key: string, value: unknown) => (key === 'url' ? undefined : value);

/** Looks for secrets wherever one may have got to, from now on. */
export class Watch {
  readonly heard: Recorder;
  readonly #element: AuthingDeleteAccount;
  readonly #said = catchConsole();
  readonly #messages: unknown[] = [];
  readonly #channel = new BroadcastChannel(CHANNEL);
  readonly #seen: string[] = [];
  readonly #resources = performance.getEntriesByType('resource').length;

  constructor(element: AuthingDeleteAccount) {
    this.#element = element;
    this.heard = record(element);
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
    const places: Record<string, string> = {
      'the document': this.#seen.join('\n'),
      'a field': markup(document, true),
      'an event': JSON.stringify(
        this.heard.events.map((event) => [event, readable(event)]),
        withoutUrl,
      ),
      'the console': JSON.stringify(this.#said),
      'a message to other tabs': JSON.stringify(this.#messages),
      localStorage: JSON.stringify(localStorage),
      sessionStorage: JSON.stringify(sessionStorage),
      'a cookie': document.cookie,
      'the address': [location.href, document.referrer, window.name, document.title].join('\n'),
      'the history': JSON.stringify(history.state),
      'the url of a request': performance
        .getEntriesByType('resource')
        .slice(this.#resources)
        .map(({ name }) => name)
        .filter((name) => !name.includes('/_stand-in/'))
        .join('\n'),
    };
    return Object.entries(places).flatMap(([place, content]) =>
      secrets.filter((secret) => holds(content, secret)).map((secret) => `${secret} in ${place}`),
    );
  }

  /** How often it looked at the page. */
  get looks(): number {
    return this.#seen.length;
  }

  close(): void {
    this.#channel.close();
  }

  #look(): void {
    this.#seen.push(markup(document, false));
  }
}

/** A code is so short that an id may hold it by chance; on its own it stands nowhere. */
function holds(content: string, secret: string): boolean {
  const escaped = secret.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![0-9a-zA-Z])${escaped}(?![0-9a-zA-Z])`).test(content);
}

const watches: Watch[] = [];
afterEach(() => watches.splice(0).forEach((watch) => watch.close()));
