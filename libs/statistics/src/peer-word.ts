import { showableAt } from './threshold.js';

/** How sure a word must be. */
export const PEER_WORD = { surelyAbove: 0.95, surelyBelow: 0.05 } as const;

/** di atas / setara / di bawah rekan selayanan / data belum cukup */
export type PeerWord = 'above' | 'level' | 'below' | 'too few';

/**
 * The one word about an officer among colleagues of the same service: above or below only if
 * P(θ > μ) is at least 0.95 or at most 0.05, and nothing before 50 ratings on 20 days. Never a rank:
 * of eight officers with 50 ratings each, the one who looks best is so in 6 cases of 10.
 * @param n ratings, days local days with ratings
 * @param probabilityAboveUnit from `shrinkOfficers`, 0 to 1; null where no colleagues compare
 */
export function peerWord(n: number, days: number, probabilityAboveUnit: number | null): PeerWord {
  if (probabilityAboveUnit === null || showableAt(n, days) !== 'word') return 'too few';
  if (probabilityAboveUnit >= PEER_WORD.surelyAbove) return 'above';
  return probabilityAboveUnit <= PEER_WORD.surelyBelow ? 'below' : 'level';
}
