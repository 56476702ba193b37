import { requireTally, meanOf, squaresWithin, type Tally } from './tally.js';

/** One-sided 1 %: of a hundred honest officers one is looked at for nothing, on each side. */
export const LEVEL_CONTRAST = { unusualZ: 2.33 } as const;

export interface LevelContrast {
  /** the present mean minus the served mean, in standard errors */
  z: number;
  /** which way the present ratings differ more than chance explains */
  verdict: 'usual' | 'present higher' | 'present lower';
}

/**
 * Whether an officer's present ratings (somebody saw the display) tell another story than the served
 * ones (a ticket that the officer does not control): z = (m1 - m2) / (s √(1/n1 + 1/n2)). A reason to
 * look, not a proof: who keeps a ticket may differ from who scans a display.
 * @throws RangeError for an impossible tally
 */
export function contrastLevels(present: Tally, served: Tally): LevelContrast {
  const difference = meanOf(present) - meanOf(served);
  const z = difference === 0 ? 0 : difference / standardErrorBetween(present, served);
  if (z > LEVEL_CONTRAST.unusualZ) return { z, verdict: 'present higher' };
  return { z, verdict: z < -LEVEL_CONTRAST.unusualZ ? 'present lower' : 'usual' };
}

/** s √(1/n1 + 1/n2), s pooled over both. @throws RangeError for an impossible tally */
export function standardErrorBetween(a: Tally, b: Tally): number {
  requireTally(a);
  requireTally(b);
  const freedom = Math.max(1, a.n + b.n - 2);
  const variance = (squaresWithin(a) + squaresWithin(b)) / freedom;
  return Math.sqrt(variance * (1 / a.n + 1 / b.n));
}
