import type { SubjectFigures } from '@app/persistence/exports';
import type {
  ElementFigure,
  IkmFigure,
  Measure,
  OfficerFigure,
  PulseFigure,
  Release,
} from '@app/persistence/releases';
import type { Coverage, Period } from '@app/skm';
import { coverageOfRelease } from './figure-coverage.js';
import { TEXTS } from './texts.js';

/**
 * One row of a table: one measure of one subject in one period, or one element of its IKM. Decimals are
 * the strings of the release, so that every format shows the same digits.
 */
export interface FigureRow {
  section: string;
  kind: string;
  subjectId: string;
  name: string;
  unitName: string | null;
  period: string;
  measure: string;
  element: string | null;
  elementName: string | null;
  n: number | null;
  value: string | null;
  low: string | null;
  high: string | null;
  nrr: string | null;
  grade: string | null;
  positive: string | null;
  /** answer=persons, e.g. `1-2=7 3=25 4=32` */
  distribution: string | null;
  /** persons who gave a reason, and the percent that named a cause outside the officer's hands */
  outsideN: number | null;
  outside: string | null;
  /** the IKM under the rounded weights that printed forms use */
  weight0111: string | null;
  weight011: string | null;
  provisional: boolean | null;
  /** persons served in the period, and respondents of 100 of them */
  served: number | null;
  coverage: string | null;
  sampleSize: number | null;
  coverageNote: string | null;
  days: number | null;
  basis: string | null;
  note: string | null;
  releaseId: string | null;
  ordinal: number | null;
  methodVersion: string | null;
  releasedAt: string | null;
}

export const NOTHING: Omit<
  FigureRow,
  'section' | 'kind' | 'subjectId' | 'name' | 'period' | 'measure'
> = {
  unitName: null,
  element: null,
  elementName: null,
  n: null,
  value: null,
  low: null,
  high: null,
  nrr: null,
  grade: null,
  positive: null,
  distribution: null,
  outsideN: null,
  outside: null,
  weight0111: null,
  weight011: null,
  provisional: null,
  served: null,
  coverage: null,
  sampleSize: null,
  coverageNote: null,
  days: null,
  basis: null,
  note: null,
  releaseId: null,
  ordinal: null,
  methodVersion: null,
  releasedAt: null,
};

/** A row for each measure; one without a release says so and tells no count. */
export function figureRows(
  found: SubjectFigures,
  { section, period, measures }: { section: string; period: Period; measures: Measure[] },
): FigureRow[] {
  return measures.map((measure) => {
    const row = { ...subjectOf(found, section, period.key), measure: TEXTS.measures[measure] };
    const release = found.releases.find((one) => one.measure === measure);
    if (release === undefined) return { ...row, note: TEXTS.tooFew };
    const coverage = coverageOfRelease(release, period, found.served);
    return {
      ...row,
      ...released(release),
      ...cellsOf(release),
      ...coverageCells(release, coverage),
    };
  });
}

/** A row for each published element of the subject's IKM, in the instrument's order. */
export function elementRows(
  found: SubjectFigures,
  { section, period }: { section: string; period: string },
  elements: readonly { key: string; name: string }[],
): FigureRow[] {
  const ikm = found.releases.find((one) => one.measure === 'ikm') as Release<'ikm'> | undefined;
  const published: Record<string, ElementFigure> = ikm?.figure.elements ?? {};
  return elements.flatMap(({ key, name }) => {
    const figure = published[key];
    if (ikm === undefined || figure === undefined) return [];
    return {
      ...subjectOf(found, section, period),
      ...released(ikm),
      measure: TEXTS.measures.ikm,
      element: key,
      elementName: name,
      n: figure.n,
      value: figure.ikm,
      nrr: figure.nrr,
      grade: figure.grade,
    };
  });
}

export function subjectOf(
  { subject, unitName }: SubjectFigures,
  section: string,
  period: string,
): Omit<FigureRow, 'measure'> {
  const kind = TEXTS.kinds[subject.kind];
  return { ...NOTHING, section, kind, subjectId: subject.id, name: subject.name, unitName, period };
}

/** What stands beside every released figure. */
export function released(
  release: Release,
): Pick<
  FigureRow,
  'releaseId' | 'n' | 'days' | 'ordinal' | 'methodVersion' | 'releasedAt' | 'basis' | 'note'
> {
  const { id, n, days, ordinal, methodVersion, releasedAt } = release;
  const basis = TEXTS.bases[release.basis];
  return {
    releaseId: id,
    n,
    days,
    ordinal,
    methodVersion,
    releasedAt,
    basis,
    note: noteOf(release),
  };
}

/** What has to be said beside a figure; null where nothing has. */
export function noteOf({ basis, subjectKind }: Release): string | null {
  if (basis === 'attested') return null;
  return subjectKind === 'assignment' ? TEXTS.openVoice : TEXTS.openIndex;
}

function cellsOf(release: Release): Partial<FigureRow> {
  const { low, high } = release.figure.interval;
  return { low, high, ...CELLS[release.measure](release.figure as never) };
}

function coverageCells({ measure }: Release, coverage: Coverage | null): Partial<FigureRow> {
  if (coverage === null) return {};
  const { state, served, percent, sampleSize, provisional } = coverage;
  const ofIkm = measure === 'ikm' ? { provisional } : {};
  const coverageNote = TEXTS.coverage[state];
  return { served, coverage: percent, sampleSize, coverageNote, ...ofIkm };
}

const CELLS: Record<Measure, (figure: never) => Partial<FigureRow>> = {
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
  ikm: ({ ikm, grade, compatibility }: IkmFigure) => ({
    value: ikm,
    grade,
    weight0111: compatibility?.['0.111'] ?? null,
    weight011: compatibility?.['0.11'] ?? null,
  }),
  officer: ({ mean }: OfficerFigure) => ({ value: mean }),
};
