import type { PersonsServed } from '@app/persistence/persons-served';
import type { ElementFigure, IkmFigure, Interval, Release } from '@app/persistence/releases';
import { type Coverage, coverageOf, nonResponseBounds, type Period } from '@app/skm';

/** The coverage of a release: the respondents among the persons served. It is computed when it is read. */
export interface ReleaseCoverage {
  coverage: Omit<Coverage, 'provisional'>;
  provisional: boolean;
  /** of an IKM: between what it would be if all the silent had given the lowest, and the highest answer */
  bounds: Interval | null;
}

export function releaseCoverageOf(
  release: Release,
  period: Period,
  personsServed: PersonsServed | null,
): ReleaseCoverage {
  const { provisional, ...coverage } = coverageOf(release.n, period.kind, personsServed);
  const bounds = nonResponseBounds(boundedElements(release), 'exact', coverage);
  return { coverage, provisional, bounds };
}

/** The elements of an IKM that is shown; a trend is read without them, and so without bounds. */
function boundedElements({ measure, figure }: Release): ElementFigure[] | null {
  if (measure !== 'ikm') return null;
  const { ikm, elements } = figure as Partial<IkmFigure>;
  return ikm && elements ? Object.values(elements) : null;
}
