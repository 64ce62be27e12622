// These are the real ones, whatever a test puts in their place later.
const { setTimeout } = globalThis;
const now = Date.now.bind(Date);

/** Waits until the condition holds, and returns its value. */
export async function until<T>(
  condition: () => T | Promise<T>,
  what: () => string = () => String(condition),
): Promise<T> {
  const end = now() + 15_000;
  for (;;) {
    const value = await condition();
    if (value) return value;
    if (now() > end) throw new Error(`Waited in vain for: ${what()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Lets everything happen that is under way in this page: promises, rendering, events. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setTimeout(resolve));
}
