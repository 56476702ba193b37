import { standardErrorBetween } from './level-contrast.js';
import { add, meanOf, moveTo, type Tally } from './tally.js';

/** PersonsServed ratings from which on they can hold the present ones. */
export const ANCHOR = { fewestServed: 10 } as const;

export interface Anchored {
  /** both levels together, the present ones at the mean they were let to have */
  tally: Tally;
  /** false with fewer than ten served ratings: the figure must then say "tanpa jangkar" */
  anchored: boolean;
  /** how far the present mean was moved, in points of the 1 to 4 scale; 0 if it was close enough */
  moved: number;
}

/**
 * Holds the mean m1 of n1 present ratings within one standard error of the mean m2 of n2 served
 * ones, and pools: m1 is cut to m2 ± s √(1/n1 + 1/n2). A display can be photographed and its
 * ratings be dripped by whoever stands beside it; tickets of the queue cannot be had without a
 * service. The cut is symmetric, so it holds praise and revenge alike. Their spread stays as it is,
 * as far as the scale lets it.
 * @throws RangeError for an impossible tally; either may be empty, not both
 */
export function anchorPresent(present: Tally, served: Tally): Anchored {
  const pooled = add(present, served);
  if (served.n < ANCHOR.fewestServed) return { tally: pooled, anchored: false, moved: 0 };
  if (present.n === 0) return { tally: pooled, anchored: true, moved: 0 };
  const reach = standardErrorBetween(present, served);
  const [own, anchor] = [meanOf(present), meanOf(served)];
  const held = Math.min(anchor + reach, Math.max(anchor - reach, own));
  if (held === own) return { tally: pooled, anchored: true, moved: 0 };
  return { tally: add(moveTo(present, held), served), anchored: true, moved: held - own };
}
