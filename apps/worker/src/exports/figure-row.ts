import type { SubjectFigures } from '@app/persistence/exports';
import {
  chooseReleases,
  type ElementFigure,
  type Measure,
  type StandingRelease,
} from '@app/persistence/releases';
import type { Period } from '@app/skm';
import { figureCells, hearingCells } from './figure-cells.js';
import { hearingOf } from './figure-coverage.js';
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
  /** the IKM if all the silent had given the lowest, and the highest answer */
  boundLow: string | null;
  boundHigh: string | null;
  sameGrade: string | null;
  /** persons by level */
  open: number | null;
  present: number | null;
  ticketed: number | null;
  /** percent of the ratings received */
  held: string | null;
  excluded: string | null;
  /** an officer among colleagues */
  shrunk: string | null;
  k0: string | null;
  anchored: boolean | null;
  adjusted: string | null;
  peerWord: string | null;
  days: number | null;
  basis: string | null;
  standing: string | null;
  note: string | null;
  releaseId: string | null;
  ordinal: number | null;
  methodVersion: string | null;
  releasedAt: string | null;
}

/**
 * A row that says nothing yet. Rows are filled by `Object.assign`: spreading one of so many columns takes
 * fifty times as long and most of an export's memory.
 */
export function emptyRow(): FigureRow {
  return {
    section: '',
    kind: '',
    subjectId: '',
    name: '',
    period: '',
    measure: '',
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
    boundLow: null,
    boundHigh: null,
    sameGrade: null,
    open: null,
    present: null,
    ticketed: null,
    held: null,
    excluded: null,
    shrunk: null,
    k0: null,
    anchored: null,
    adjusted: null,
    peerWord: null,
    days: null,
    basis: null,
    standing: null,
    note: null,
    releaseId: null,
    ordinal: null,
    methodVersion: null,
    releasedAt: null,
  };
}

interface About {
  section: string;
  period: Period;
  measures: Measure[];
}

/** A row for each measure; one without a figure says so and tells no count. */
export function figureRows(found: SubjectFigures, about: About): FigureRow[] {
  return about.measures.map((measure) => {
    const { figure, publicVoice } = chooseReleases(found.releases, measure);
    if (figure !== null) return rowOf(found, about, figure);
    const note = publicVoice === null ? TEXTS.tooFew : TEXTS.noOfficial;
    const row = subjectOf(found, about.section, about.period.key);
    return Object.assign(row, measureOf(measure), { note });
  });
}

/** A row for each measure of which open ratings stand apart. */
export function voiceRows(found: SubjectFigures, about: About): FigureRow[] {
  return about.measures.flatMap((measure) => {
    const { publicVoice } = chooseReleases(found.releases, measure);
    return publicVoice === null ? [] : rowOf(found, about, publicVoice);
  });
}

function rowOf(found: SubjectFigures, { section, period }: About, one: StandingRelease): FigureRow {
  return Object.assign(
    subjectOf(found, section, period.key),
    measureOf(one.release.measure),
    released(one),
    figureCells(one),
    hearingCells(one.release, hearingOf(one.release, period, found.served)),
  );
}

const measureOf = (measure: Measure): { measure: string } => ({
  measure: TEXTS.measures[measure],
});

/** A row for each published element of the subject's IKM, in the instrument's order. */
export function elementRows(
  found: SubjectFigures,
  { section, period }: { section: string; period: string },
  elements: readonly { key: string; name: string }[],
): FigureRow[] {
  const ikm = chooseReleases(found.releases, 'ikm').figure;
  const published: Record<string, ElementFigure> = ikm?.release.figure.elements ?? {};
  return elements.flatMap(({ key, name }) => {
    const figure = published[key];
    if (ikm === null || figure === undefined) return [];
    return Object.assign(subjectOf(found, section, period), released(ikm), {
      measure: TEXTS.measures.ikm,
      element: key,
      elementName: name,
      n: figure.n,
      value: figure.ikm,
      nrr: figure.nrr,
      grade: figure.grade,
    });
  });
}

export function subjectOf(
  { subject, unitName }: SubjectFigures,
  section: string,
  period: string,
): FigureRow {
  const kind = TEXTS.kinds[subject.kind];
  const { id: subjectId, name } = subject;
  return Object.assign(emptyRow(), { section, kind, subjectId, name, unitName, period });
}

/** What stands beside every released figure. */
export function released(
  one: StandingRelease,
): Pick<
  FigureRow,
  | 'releaseId'
  | 'n'
  | 'days'
  | 'ordinal'
  | 'methodVersion'
  | 'releasedAt'
  | 'basis'
  | 'standing'
  | 'note'
> {
  const { id, n, days, ordinal, methodVersion, releasedAt, basis } = one.release;
  return {
    ...{ releaseId: id, n, days, ordinal, methodVersion, releasedAt },
    basis: TEXTS.bases[basis],
    standing: TEXTS.standings[one.standing],
    note: noteOf(one),
  };
}

/** What has to be said beside a figure; null where nothing has. */
export function noteOf({ standing, release }: StandingRelease): string | null {
  if (standing === 'official') return null;
  if (release.subjectKind === 'assignment') return TEXTS.openVoice;
  return standing === 'open_index' ? TEXTS.openIndex : TEXTS.publicVoice;
}
