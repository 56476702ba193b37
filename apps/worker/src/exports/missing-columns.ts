import type { SubjectFigures } from '@app/persistence/exports';
import { periodInWords } from './local-days.js';
import { missingOf } from './place-row.js';
import { type FileContext, unitNameOf } from './read-figures.js';
import type { Column } from './section.js';
import { KIND, NAME, PERIOD, UNIT } from './subject-columns.js';
import { TEXTS } from './texts.js';

/** One measure of which a place has no headline. */
export interface MissingRow {
  kind: string;
  name: string;
  unitName: string | null;
  period: string;
  measure: string;
  reason: string;
}

/** What a place lacks, measure by measure. */
export function missingRows(context: FileContext, found: SubjectFigures): MissingRow[] {
  const { subject, figures } = found;
  const lacks = (['pulse', 'ikm'] as const).map(
    (measure) => [TEXTS.measures[measure], missingOf(context, found, measure)] as const,
  );
  return lacks.flatMap(([measure, reason]) =>
    reason === null
      ? []
      : [
          {
            kind: TEXTS.kinds[subject.kind],
            name: figures[0]?.subjectName ?? subject.name,
            unitName: unitNameOf(subject, figures[0]),
            period: periodInWords(context.period),
            measure,
            reason,
          },
        ],
  );
}

export const MISSING_COLUMNS: readonly Column<MissingRow>[] = [
  NAME,
  KIND,
  UNIT,
  PERIOD,
  { header: 'Ukuran', type: 'text', width: 20, of: ({ measure }) => measure },
  { header: 'Sebab belum ada', type: 'text', width: 60, of: ({ reason }) => reason },
];
