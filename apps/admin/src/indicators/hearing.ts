import type { Served } from '@app/persistence/persons-served';
import type { IkmFigure, Interval, Release } from '@app/persistence/releases';
import { type Coverage, coverageOf, type Period } from '@app/skm';
import { nonResponseBounds } from '@app/statistics';

/** How much of those served a release of a place has heard; computed when read. */
export interface Hearing {
  coverage: Omit<Coverage, 'provisional'>;
  provisional: boolean;
  /** of an IKM: between what it would be if all the silent had given the lowest, and the highest answer */
  bounds: Interval | null;
}

export function hearingOf(release: Release, period: Period, served: Served | null): Hearing {
  const { provisional, ...coverage } = coverageOf(release.n, period.kind, served);
  return { coverage, provisional, bounds: boundsOf(release, coverage) };
}

function boundsOf(
  { measure, n, figure }: Release,
  { state, served }: Hearing['coverage'],
): Interval | null {
  const ikm = measure === 'ikm' ? (figure as IkmFigure).ikm : null;
  if (ikm === null || state !== 'known') return null;
  const { low, high } = nonResponseBounds(Number(ikm), n / served!);
  return { low: low.toFixed(2), high: high.toFixed(2) };
}
