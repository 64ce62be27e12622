import { Observable } from '../common/observable.js';

const isOpen = new Observable(false);

/** On a phone the tools are a drawer at the bottom; elsewhere they are always there. */
export function startDrawer(handle: HTMLElement, tools: HTMLElement): void {
  handle.addEventListener('click', () => isOpen.set(!isOpen.value));
  tools.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !isOpen.value) return;
    isOpen.set(false);
    handle.focus();
  });
  for (const link of document.querySelectorAll(`a[href='#${tools.id}']`)) {
    // Nothing leads to what is hidden.
    link.addEventListener('click', () => isOpen.set(true));
  }
  isOpen.observe((open) => {
    handle.ariaExpanded = String(open);
    tools.classList.toggle('is-open', open);
  });
}

/** Makes room for the app, where something is going to happen, and lets the user go on there. */
export function closeDrawer(): void {
  if (!isOpen.value) return;
  isOpen.set(false);
  document.getElementById('stage')?.focus();
}
