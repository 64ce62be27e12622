import { until } from './until.js';

export interface Page {
  document: Document;
  /** What the page's policy has forbidden so far. */
  violations: readonly string[];
}

/**
 * A page of its own that has loaded the element, in an iframe; it goes with the test's.
 *
 * @param sandbox what a sandboxed frame may do; without it, the frame is none
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
  if (!window || !('violations' in window)) throw new Error('The page does not watch.');
  return { document: window.document, violations: window.violations as string[] };
}
