import type { Served } from '@app/persistence/persons-served';
import type { Release } from '@app/persistence/releases';
import { type Coverage, coverageOf, type Period } from '@app/skm';
import { TEXTS } from './texts.js';

/** Of a release about a place; nobody counts persons served by officer. */
export function coverageOfRelease(
  { subjectKind, n }: Release,
  period: Period,
  served: Served | null,
): Coverage | null {
  return subjectKind === 'assignment' ? null : coverageOf(n, period.kind, served);
}

/** What a figure does not tell. */
export function notesOf({ measure }: Release, coverage: Coverage | null): string[] {
  const provisional = measure === 'ikm' && coverage?.provisional ? TEXTS.provisional : null;
  const ofCoverage = coverage && TEXTS.coverage[coverage.state];
  return [TEXTS.intervalExcludes, ofCoverage, provisional].filter((note) => note !== null);
}
