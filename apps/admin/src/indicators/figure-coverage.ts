import type { Figure } from '@app/persistence/figures';
import type { PersonsServed } from '@app/persistence/persons-served';
import {
  type Coverage,
  coverageOf,
  lastDayOf,
  nonResponseBounds,
  type Period,
  type PrintedInterval,
  type Sufficiency,
  sufficiencyOf,
} from '@app/skm';

/** How much of the persons served a figure has heard. It is computed when it is read. */
export type FigureCoverage = Omit<Coverage, 'provisional'>;

/** The share of the persons served who are in a figure; known only where it covers its whole period. */
export function figureCoverageOf(
  { n, covers }: Pick<Figure, 'n' | 'covers'>,
  period: Period,
  personsServed: PersonsServed | null,
): FigureCoverage {
  const [days, ...others] = covers;
  const isWhole =
    others.length === 0 && days?.from === period.from && days.until === lastDayOf(period);
  const coverage = coverageOf(n, period.kind, personsServed, isWhole);
  const { state, percent, sampleSize } = coverage;
  return { state, personsServed: coverage.personsServed, percent, sampleSize };
}

/** Between what an IKM would be if all the silent had given the lowest, and the highest answer. */
export function boundsOf(
  { ikm, elements }: Figure<'ikm'>['figure'],
  coverage: FigureCoverage,
): PrintedInterval | null {
  const bounded = ikm !== null && elements !== null ? Object.values(elements) : null;
  return nonResponseBounds(bounded, 'exact', coverage);
}

/** How an IKM compares with the sample plan; null while its period is open. */
export function sufficiencyWhenClosed(
  { n, state }: Figure<'ikm'>,
  coverage: FigureCoverage,
): Sufficiency | null {
  return state.kind === 'running' ? null : sufficiencyOf(n, coverage);
}
