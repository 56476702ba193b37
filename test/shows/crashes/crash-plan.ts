import fc from 'fast-check';

export type Victim = 'product' | 'database' | 'redis';

/** When and what is killed, drawn before the show begins. */
export interface PlannedKill {
  victim: Victim;
  /** so many ratings are acknowledged before */
  after: number;
  /** and so many milliseconds later, in the middle of others */
  later: number;
  /** the product that follows is killed again, so long after its start; null when it may live */
  againAfter: number | null;
}

/** How many of each; kills of the product during its start are among its number. */
export interface CrashCounts {
  ratings: number;
  product: number;
  database: number;
  redis: number;
}

/** A start takes one to two seconds; this reaches beyond it, to the first requests. */
const START_MS = 2_500;
/** One kill of the product in so many follows upon another one. */
const AGAIN_EVERY = 5;

/** The rest of the ratings comes while the last victim is on its way back. */
const KILLED_UNTIL = 0.8;

/** Kills at random moments, the same for the same seed. */
export function planCrashes(counts: CrashCounts, seed: number): PlannedKill[] {
  const again = Math.floor(counts.product / AGAIN_EVERY);
  const victims: Victim[] = [
    ...Array<Victim>(counts.product - again).fill('product'),
    ...Array<Victim>(counts.database).fill('database'),
    ...Array<Victim>(counts.redis).fill('redis'),
  ];
  const moment = fc.record({
    after: fc.integer({ min: 1, max: Math.floor(counts.ratings * KILLED_UNTIL) }),
    later: fc.integer({ min: 0, max: 40 }),
    againAfter: fc.integer({ min: 0, max: START_MS }),
  });
  const sample = { numRuns: victims.length, seed };
  const moments = fc.sample(fc.noBias(moment), sample);
  return victims
    .map((victim, at) => ({
      ...moments[at]!,
      victim,
      againAfter: victim === 'product' && at < again ? moments[at]!.againAfter : null,
    }))
    .toSorted((a, b) => a.after - b.after);
}
