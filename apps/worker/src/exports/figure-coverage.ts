import type { PersonsServed } from '@app/persistence/persons-served';
import type {
  ElementFigure,
  IkmFigure,
  Interval,
  OfficerFigure,
  Release,
} from '@app/persistence/releases';
import { type Coverage, coverageOf, nonResponseBounds, type Period } from '@app/skm';
import { TEXTS } from './texts.js';

/** The coverage of a release: the respondents among the persons served. */
export interface ReleaseCoverage {
  coverage: Coverage;
  /** of an IKM: if all the silent had given the lowest, and the highest answer */
  bounds: Interval | null;
}

/** Of a release about a place; nobody counts persons served by officer. */
export function releaseCoverageOf(
  release: Release,
  period: Period,
  personsServed: PersonsServed | null,
): ReleaseCoverage | null {
  if (release.subjectKind === 'assignment') return null;
  const coverage = coverageOf(release.n, period.kind, personsServed);
  const bounds = nonResponseBounds(boundedElements(release), 'exact', coverage);
  return { coverage, bounds };
}

/** What a figure does not tell. */
export function notesOf({ measure, figure }: Release, found: ReleaseCoverage | null): string[] {
  const { coverage } = found ?? { coverage: null };
  const provisional = measure === 'ikm' && coverage?.provisional ? TEXTS.provisional : null;
  const unanchored = measure === 'officer' && isUnanchored(figure as OfficerFigure);
  const ofCoverage = coverage && TEXTS.coverage[coverage.state];
  const notes = [ofCoverage, provisional, unanchored ? TEXTS.unanchored : null];
  return notes.filter((note) => note !== null);
}

function isUnanchored({ peers }: OfficerFigure): boolean {
  return peers?.anchored === false;
}

/** The elements of an IKM that is shown; a trend is read without them, and so without bounds. */
function boundedElements({ measure, figure }: Release): ElementFigure[] | null {
  if (measure !== 'ikm') return null;
  const { ikm, elements } = figure as Partial<IkmFigure>;
  return ikm && elements ? Object.values(elements) : null;
}
