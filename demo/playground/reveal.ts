/** A browser leaves what has the focus half hidden if it was so before. */
export function reveal({ target }: Event): void {
  const found = target as Element;
  // What is chosen has bolder letters as soon as it is drawn.
  queueMicrotask(() => found.scrollIntoView({ block: 'nearest', inline: 'nearest' }));
}
