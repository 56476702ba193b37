import { type Coverage, coverageOf, type PersonsServedTally } from './coverage.js';
import { nonResponseBounds, type PrintedMean } from './non-response.js';
import { lastDayOf, type Period } from './period.js';
import type { PrintedInterval } from './printed-figure.js';
import { type Sufficiency, sufficiencyOf } from './sufficiency.js';

/** A figure, as far as persons served are concerned. */
interface Counted {
  /** persons */
  n: number;
  /** the days that are counted, YYYY-MM-DD, both included, ascending */
  covers: readonly { from: string; until: string }[];
}

/** The share of the persons served who are in a figure; known only where it covers its whole period. */
export function figureCoverageOf(
  { n, covers }: Counted,
  period: Period,
  personsServed: PersonsServedTally | null,
): Coverage {
  const [days, ...others] = covers;
  const isWhole =
    others.length === 0 && days?.from === period.from && days.until === lastDayOf(period);
  return coverageOf(n, period.kind, personsServed, isWhole);
}

/** Between what an IKM would be if all the silent had given the lowest, and the highest answer. */
export function boundsOf(
  { ikm, elements }: { ikm: string | null; elements: Readonly<Record<string, PrintedMean>> | null },
  coverage: Coverage,
): PrintedInterval | null {
  const bounded = ikm !== null && elements !== null ? Object.values(elements) : null;
  return nonResponseBounds(bounded, 'exact', coverage);
}

/** How an IKM compares with the sample plan; null while its period is open. */
export function sufficiencyWhenClosed(
  { n, state }: { n: number; state: { kind: 'running' | 'closed' | 'revised' } },
  coverage: Coverage,
): Sufficiency | null {
  return state.kind === 'running' ? null : sufficiencyOf(n, coverage);
}
