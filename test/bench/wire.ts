import type { Tab } from './browser.js';
import type { DialogSubject } from './subjects.js';

/** Does what a page does to have a dialog opened and closed. */
export async function wire(tab: Tab, { opens }: Pick<DialogSubject, 'opens'>): Promise<void> {
  if (opens === undefined) return;
  await tab.page.evaluate((property) => {
    const dialog = document.querySelector('#dialog');
    if (!dialog) throw new Error('There is no dialog.');
    const show = (isOpen: boolean) => {
      if (property) Reflect.set(dialog, property, isOpen);
      else if (isOpen) (dialog as HTMLDialogElement).showModal();
      else (dialog as HTMLDialogElement).close();
    };
    document.querySelector('#trigger')?.addEventListener('click', () => show(true));
    document.querySelector('#cancel')?.addEventListener('click', () => show(false));
  }, opens);
}
