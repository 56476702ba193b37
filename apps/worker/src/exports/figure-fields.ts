import type {
  IkmFigure,
  Measure,
  OfficerFigure,
  PulseFigure,
  Release,
  StandingRelease,
} from '@app/persistence/releases';
import type { ReleaseCoverage } from './figure-coverage.js';
import type { FigureRow } from './table-row.js';
import { TEXTS } from './texts.js';

/** The digits of a release. */
export function figureFields({ release, standing }: StandingRelease): Partial<FigureRow> {
  const { interval, evidence } = release.figure;
  const { levels, held, excluded } = evidence;
  const official = release.measure === 'officer' && standing === 'official';
  const { open, present, served: ticketed } = levels;
  return Object.assign(
    { low: interval.low, high: interval.high, held, excluded, open, present, ticketed },
    FIELDS[release.measure](release.figure as never),
    official ? peerFields(release.figure as OfficerFigure) : {},
  );
}

/** What is computed when the file is made. */
export function coverageFields(
  { measure }: Release,
  found: ReleaseCoverage | null,
): Partial<FigureRow> {
  if (found === null) return {};
  const { state, personsServed, percent, sampleSize, provisional } = found.coverage;
  const { low: boundLow = null, high: boundHigh = null } = found.bounds ?? {};
  const ofIkm = measure === 'ikm' ? { provisional, boundLow, boundHigh } : {};
  const coverageNote = TEXTS.coverage[state];
  return Object.assign({ personsServed, coverage: percent, sampleSize, coverageNote }, ofIkm);
}

const FIELDS: Record<Measure, (figure: never) => Partial<FigureRow>> = {
  pulse: ({ mean, positive, counts, outside }: PulseFigure) => ({
    value: mean,
    positive,
    outsideN: outside?.n ?? null,
    outside: outside?.percent ?? null,
    distribution:
      counts &&
      Object.entries(counts)
        .map(([answer, persons]) => `${answer}=${persons}`)
        .join(' '),
  }),
  ikm: ({ ikm, grade, sameGrade, compatibility }: IkmFigure) => ({
    value: ikm,
    grade,
    sameGrade,
    weight0111: compatibility?.['0.111'] ?? null,
    weight011: compatibility?.['0.11'] ?? null,
  }),
  officer: ({ mean }: OfficerFigure) => ({ value: mean }),
};

function peerFields({ peers }: OfficerFigure): Partial<FigureRow> {
  const { shrunk = null, k0 = null, anchored = null, adjusted = null } = peers ?? {};
  return { shrunk, k0, anchored, adjusted, peerWord: TEXTS.peerWords[peers?.word ?? 'too few'] };
}
