import { standardErrorBetween } from './level-contrast.js';
import { HIGHEST, LOWEST, sum } from './mean-groups.js';
import { add, meanOf, moveTo, type Tally } from './tally.js';
import { SMALLEST_N } from './threshold.js';

/** PersonsServed ratings from which on they can hold the present ones. */
export const ANCHOR = { fewestServed: 30 } as const;

export interface Anchored {
  /** both levels together, the present ones at the mean they were let to have */
  tally: Tally;
  /** false with fewer than 30 served ratings: the figure must then say "tanpa jangkar" */
  anchored: boolean;
  /** how far the present mean was moved, in points of the 1 to 4 scale; 0 if it was close enough */
  moved: number;
}

/**
 * Holds the mean m1 of n1 present ratings within one standard error of where the mean m2 of n2 served
 * ones lets it be expected, and pools: m1 is cut to m2 + d ± s √(1/n1 + 1/n2). d is how far present ratings
 * usually lie above served ones in the unit (`usualDifference`): who keeps a ticket may be another kind of
 * person, and an honest officer must not pay for that. A display can be photographed and its
 * ratings be dripped by whoever stands beside it; tickets of the queue cannot be had without a
 * service. The cut is symmetric, so it holds praise and revenge alike. Their spread stays as it is,
 * as far as the scale lets it.
 * @param usual d, in points of the 1 to 4 scale
 * @throws RangeError for an impossible tally; either may be empty, not both
 */
export function anchorPresent(present: Tally, served: Tally, usual = 0): Anchored {
  const pooled = add(present, served);
  if (served.n < ANCHOR.fewestServed) return { tally: pooled, anchored: false, moved: 0 };
  if (present.n === 0) return { tally: pooled, anchored: true, moved: 0 };
  const reach = standardErrorBetween(present, served);
  const own = meanOf(present);
  const anchor = Math.min(HIGHEST, Math.max(LOWEST, meanOf(served) + usual));
  const within = Math.min(anchor + reach, Math.max(anchor - reach, own));
  const held = Math.min(HIGHEST, Math.max(LOWEST, within));
  if (held === own) return { tally: pooled, anchored: true, moved: 0 };
  return { tally: add(moveTo(present, held), served), anchored: true, moved: held - own };
}

/** The ratings of one officer by level. */
export interface LevelTallies {
  present: Tally;
  served: Tally;
}

/**
 * How far present ratings lie above served ones with the same officer: the officers' differences m1 - m2,
 * each weighed by n1 n2 / (n1 + n2), over those with 30 served and ten present ratings. Give only the
 * colleagues of whoever is anchored by it: a drip must not move its own anchor.
 * @returns points of the 1 to 4 scale; 0 where nobody has both
 */
export function usualDifference(colleagues: readonly LevelTallies[]): number {
  const known = colleagues
    .filter(({ present, served }) => present.n >= SMALLEST_N && served.n >= ANCHOR.fewestServed)
    .map(({ present, served }) => ({
      difference: meanOf(present) - meanOf(served),
      weight: (present.n * served.n) / (present.n + served.n),
    }));
  if (known.length === 0) return 0;
  const total = sum(known.map(({ weight }) => weight));
  return sum(known.map(({ difference, weight }) => difference * weight)) / total;
}
