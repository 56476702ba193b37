import { indexSpread, type PairedAnswers, type WeighedElement } from './index-interval.js';
import { LEVEL_CONTRAST } from './level-contrast.js';
import type { ElementPair } from './element-pairs.js';

/** How far the index of all counted ratings lies from that of the attested ones. */
export interface AttestedDifference {
  /** index of all - index of attested, index points */
  difference: number;
  /** the difference in standard errors */
  z: number;
  /** whether chance does not explain it: somebody should look at who gave the open ratings */
  flagged: boolean;
}

/**
 * The index of all counted ratings against that of the attested ones among them. These are a part of the
 * whole, so the two indices are not independent; attested and open ratings are. With λ_j the share of open
 * answers to element j the mean of all is that of the attested plus λ_j × (open - attested), hence
 *
 *     difference = 25 Σ w_j λ_j (NRR_open,j - NRR_attested,j)
 *     variance   = V(open) + V(attested), each of Σ w_j λ_j NRR_j by `indexSpread`
 *
 * An element that only one of the two answered adds nothing where it is the attested ones (λ = 0), and is
 * refused where it is the open ones. Beyond ±2.33 it is flagged. A reason to look, not a proof: who scans
 * a poster may be another kind of person than who keeps a ticket.
 * @throws RangeError without respondents on either side, or where an element has no attested answer
 */
export function compareWithAttested(
  open: PairedAnswers,
  attested: PairedAnswers,
  elements: readonly WeighedElement[],
): AttestedDifference {
  const shared = elements.flatMap(({ key, weight }) => {
    const [ofOpen, ofAttested] = [answersTo(open.pairs, key), answersTo(attested.pairs, key)];
    const share = ofOpen / (ofOpen + ofAttested);
    return ofOpen === 0 ? [] : [{ key, weight: weight * share }];
  });
  const [theirs, proven] = [indexSpread(open, shared), indexSpread(attested, shared)];
  const difference = theirs.index - proven.index;
  const z = difference / Math.hypot(theirs.standardError, proven.standardError);
  return { difference, z, flagged: Math.abs(z) > LEVEL_CONTRAST.unusualZ };
}

function answersTo(pairs: readonly ElementPair[], key: string): number {
  return pairs.find(({ first, second }) => first === key && second === key)?.n ?? 0;
}
