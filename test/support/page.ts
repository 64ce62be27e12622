import { until } from './until.js';

export interface Page {
  document: Document;
  /** What the page's policy has forbidden so far. */
  violations: readonly string[];
}

/**
 * Opens a page of its own in an iframe, and waits until it has loaded the element. The iframe goes
 * with the page of the test.
 * @param sandbox what the frame may do; without it, it is not sandboxed
 */
export async function openPage(address: string, sandbox?: string): Promise<Page> {
  const frame = document.createElement('iframe');
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
  frame.src = address;
  document.body.append(frame);
  const window = await until(
    () => {
      const page = frame.contentWindow;
      return page?.customElements.get('authing-delete-account') ? page : null;
    },
    () => `the element in ${address}`,
  );
  if (!window || !('violations' in window))
    throw new Error('The page does not watch for violations.');
  return { document: window.document, violations: window.violations as string[] };
}
