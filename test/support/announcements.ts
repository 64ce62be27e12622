import { root } from './element.js';

const REGIONS = '[role="status"], [role="alert"], [aria-live]';

/**
 * What a screen reader says by itself, in order: `role: text` of each live region whose text
 * changes. An alert is read as soon as it appears, a status only if it was there before its text.
 */
export class Announcements {
  readonly heard: string[] = [];
  /** Those of them that came while `aria-busy` asked the screen reader to wait. */
  readonly heldBack: string[] = [];
  readonly #root: ShadowRoot;
  readonly #texts = new WeakMap<Element, string>();
  readonly #observer = new MutationObserver(() => this.#listen());

  constructor(element: Element) {
    this.#root = root(element);
    this.#listen();
    this.heard.length = 0;
    const options = { attributes: true, characterData: true, childList: true, subtree: true };
    this.#observer.observe(this.#root, options);
    listening.push(this.#observer);
  }

  /** Returns what was said since the last call. */
  take(): string[] {
    this.#listen();
    return this.heard.splice(0);
  }

  #listen(): void {
    for (const region of this.#root.querySelectorAll<HTMLElement>(REGIONS)) {
      const before = this.#texts.get(region);
      const now = region.textContent.replace(/\s+/g, ' ').trim();
      // To a screen reader, a region that is not rendered does not exist.
      if (region.checkVisibility()) this.#texts.set(region, now);
      else this.#texts.delete(region);
      const { role } = region;
      if (now === '' || now === before || (before === undefined && role !== 'alert')) continue;
      this.heard.push(`${role ?? 'live'}: ${now}`);
      if (region.closest('[aria-busy="true"]')) this.heldBack.push(now);
    }
  }
}

const listening: MutationObserver[] = [];

afterEach(() => listening.splice(0).forEach((observer) => observer.disconnect()));
