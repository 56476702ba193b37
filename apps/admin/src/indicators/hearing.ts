import type { Served } from '@app/persistence/persons-served';
import type { IkmFigure, Interval, Release } from '@app/persistence/releases';
import { type Coverage, coverageOf, nonResponseBounds, type Period } from '@app/skm';

/** How much of those served a release of a place has heard; computed when read. */
export interface Hearing {
  coverage: Omit<Coverage, 'provisional'>;
  provisional: boolean;
  /** of an IKM: between what it would be if all the silent had given the lowest, and the highest answer */
  bounds: Interval | null;
}

export function hearingOf(release: Release, period: Period, served: Served | null): Hearing {
  const { provisional, ...coverage } = coverageOf(release.n, period.kind, served);
  const ikm = release.measure === 'ikm' ? (release.figure as IkmFigure).ikm : null;
  return { coverage, provisional, bounds: nonResponseBounds(ikm, release.n, coverage) };
}
