const OFTEN = 40;
const PATIENCE = 30_000;

type Found<T> = T | null | undefined | false;

/** Waits until there is something. */
export async function patiently<T>(
  find: () => Found<T> | Promise<Found<T>>,
  what: string,
  signal?: AbortSignal,
): Promise<T> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    signal?.throwIfAborted();
    const found = await find();
    if (found) return found;
    if (performance.now() > end) throw new Error(`Waited in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, OFTEN));
  }
}
