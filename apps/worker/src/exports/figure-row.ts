import type { SubjectFigures } from '@app/persistence/exports';
import {
  chooseReleases,
  type ElementFigure,
  type Measure,
  type StandingRelease,
} from '@app/persistence/releases';
import type { Period } from '@app/skm';
import { figureFields, coverageFields } from './figure-fields.js';
import { releaseCoverageOf } from './figure-coverage.js';
import { FigureRow } from './table-row.js';
import { TEXTS } from './texts.js';

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
    Object.assign(released(one), figureFields(one)),
    coverageFields(one.release, releaseCoverageOf(one.release, period, found.personsServed)),
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
  return Object.assign(new FigureRow(), { section, kind, subjectId, name, unitName, period });
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
    releaseId: id,
    n,
    days,
    ordinal,
    methodVersion,
    releasedAt,
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
