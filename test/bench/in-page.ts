/** What the pages that are measured can do, as `inPage`. */
export interface InPage {
  /** Resolves when a frame has been painted that has all that was done before. */
  painted(): Promise<number>;
  /** The first element that each selector finds, the next one in the shadow root of the one before. */
  find(path: string): Element | null;
  /** An element is to be seen, and not only there. */
  isSeen(path: string): boolean;
  /** Puts what is given into the page, and resolves when that has been rendered and painted. */
  put(html: string, count: number): Promise<void>;
}

declare global {
  var inPage: InPage;
}

/** Runs in each page before anything else. It can use nothing from outside itself. */
export function prepare(): void {
  // A task that is queued in `requestAnimationFrame` comes after that frame's style, layout and
  // paint, which are done in the task of the callback.
  const painted = () =>
    new Promise<number>((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(null);
      });
    });
  const find = (path: string) => {
    let root: ParentNode | null = document;
    let found: Element | null = null;
    for (const selector of path.split(' >>> ')) {
      found = root?.querySelector(selector) ?? null;
      root = found?.shadowRoot ?? null;
    }
    return found;
  };
  globalThis.inPage = {
    painted,
    find,
    isSeen: (path) => {
      const options = { opacityProperty: true, visibilityProperty: true };
      return find(path)?.checkVisibility(options) ?? false;
    },
    put: async (html, count) => {
      const template = document.createElement('template');
      template.innerHTML = html.repeat(count);
      const added = document.importNode(template.content, true);
      const elements = [...added.children];
      document.querySelector('main')?.append(added);
      await Promise.all(
        elements.map((element) => Reflect.get(element, 'updateComplete') as unknown),
      );
      await painted();
    },
  };
}
