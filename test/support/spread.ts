/**
 * Moves places on a line apart until each is `distance` from the next, and none further than it has
 * to be from where it was wanted. The order stays.
 */
export function spread(wanted: readonly number[], distance: number): number[] {
  // Without the distances, two places may coincide, yet not change their order: where they would,
  // they share the mean of the two.
  const groups: { sum: number; count: number }[] = [];
  for (const [index, place] of wanted.entries()) {
    let group = { sum: place - index * distance, count: 1 };
    for (;;) {
      const before = groups.at(-1);
      if (!before || before.sum / before.count <= group.sum / group.count) break;
      groups.pop();
      group = { sum: before.sum + group.sum, count: before.count + group.count };
    }
    groups.push(group);
  }
  return groups
    .flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count))
    .map((place, index) => place + index * distance);
}
