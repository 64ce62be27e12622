import type { ReactiveElement } from 'lit';
import { nearestLang } from '../locales/match.js';

/** The elements in the document, and the language around each when it was last looked at. */
const languages = new Map<ReactiveElement, string>();

/** One for all of them. */
let observer: MutationObserver | null = null;

/** Renders an element anew when a `lang` changes that is its own. */
export function watchLanguage(element: ReactiveElement): void {
  // Rendered on a server, nothing ever changes.
  if (typeof MutationObserver !== 'function') return;
  observer ??= new MutationObserver(renderChanged);
  // A `lang` that counts may change on any ancestor, in each of the trees around.
  for (let root = element.getRootNode(); ; root = root.host.getRootNode()) {
    observer.observe(root, { attributeFilter: ['lang'], subtree: true });
    if (!(root instanceof ShadowRoot)) break;
  }
  languages.set(element, nearestLang(element));
  // It may have been put where another language is spoken.
  if (element.hasUpdated) element.requestUpdate();
}

export function unwatchLanguage(element: ReactiveElement): void {
  languages.delete(element);
  // A tree that all have left is observed until then, which costs nothing: nobody is told.
  if (languages.size > 0) return;
  observer?.disconnect();
  observer = null;
}

function renderChanged(): void {
  for (const [element, before] of languages) {
    const lang = nearestLang(element);
    if (lang === before) continue;
    languages.set(element, lang);
    element.requestUpdate();
  }
}
