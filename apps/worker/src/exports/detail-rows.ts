import type { SubjectFigures } from '@app/persistence/exports';
import { chooseReleases, type ProfileRelease } from '@app/persistence/releases';
import { released, subjectOf } from './figure-row.js';
import { FigureRow } from './table-row.js';
import { TEXTS } from './texts.js';

/** A row for each reason that may be shown beside a unit's pulse that counts, most frequent first. */
export function reasonRows(
  found: SubjectFigures,
  { section, period }: { section: string; period: string },
  names: Readonly<Record<string, string>>,
): FigureRow[] {
  const pulse = chooseReleases(found.releases, 'pulse').figure;
  if (pulse === null) return [];
  return (pulse.release.figure.reasons?.top ?? []).map(({ key, cause, n }) =>
    Object.assign(subjectOf(found, section, period), released(pulse), {
      measure: TEXTS.measures.pulse,
      element: key,
      elementName: `${names[key] ?? key} (${TEXTS.causes[cause]})`,
      n,
    }),
  );
}

/** A row for each answer that respondents of a unit may have given about themselves. */
export function profileRows(
  { unitName, release }: { unitName: string; release: ProfileRelease },
  section: string,
): FigureRow[] {
  const { id, subjectId, period, figure, methodVersion, releasedAt } = release;
  return Object.entries(figure.fields).flatMap(([field, answers]) =>
    Object.entries(answers).map(([answer, n]) =>
      Object.assign(new FigureRow(), {
        section,
        kind: TEXTS.kinds.unit,
        subjectId,
        name: unitName,
        unitName,
        period,
        releaseId: id,
        methodVersion,
        releasedAt,
        measure: TEXTS.profile,
        element: field,
        elementName: answer,
        n,
        note: n === null ? TEXTS.hidden : null,
      }),
    ),
  );
}
