import { SMALLEST_N } from './threshold.js';

/**
 * Counts of groups that share no person, as they may be shown: at least 10, or hidden (null). While the
 * hidden ones are one to nine persons together, the next smallest is hidden too, so that the sum of all
 * tells of nobody.
 * @param counts persons by group, whole numbers from 0
 */
export function suppressSmall(
  counts: Readonly<Record<string, number>>,
): Record<string, number | null> {
  const ascending = Object.entries(counts).toSorted(([, a], [, b]) => a - b);
  const hidden = new Set<string>();
  let together = 0;
  for (const [group, persons] of ascending) {
    if (persons >= SMALLEST_N && (together === 0 || together >= SMALLEST_N)) break;
    hidden.add(group);
    together += persons;
  }
  return Object.fromEntries(
    Object.entries(counts).map(([group, persons]) => [group, hidden.has(group) ? null : persons]),
  );
}
