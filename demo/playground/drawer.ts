/** On a phone the tools are a drawer at the bottom; elsewhere they are always there. */
export function startDrawer(handle: HTMLElement, tools: HTMLElement): void {
  const set = (isOpen: boolean) => {
    handle.ariaExpanded = String(isOpen);
    tools.classList.toggle('is-open', isOpen);
  };
  handle.addEventListener('click', () => set(handle.ariaExpanded !== 'true'));
  tools.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || handle.ariaExpanded !== 'true') return;
    set(false);
    handle.focus();
  });
  set(false);
}
