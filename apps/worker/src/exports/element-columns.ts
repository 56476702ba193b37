import type { ExportHeading, SubjectFigures } from '@app/persistence/exports';
import type { PrintedElement } from '@app/skm';
import { periodInWords, readCovers, spanOf } from './local-days.js';
import { IKM_COLUMNS } from './figure-columns.js';
import { type FileContext, type ReadFigure, readFigure, unitNameOf } from './read-figures.js';
import type { Cell, Column } from './section.js';
import { KIND, NAME, PERIOD, STATE, UNIT } from './subject-columns.js';
import { TEXTS } from './texts.js';
import { stateInWords } from './words.js';

/** The elements of one place, side by side. */
export interface ElementRow {
  kind: string;
  name: string;
  unitName: string | null;
  period: string;
  until: string;
  state: string;
  ikm: ReadFigure<'ikm'>;
}

/** Null while the elements of a place are not shown. */
export function elementRow(
  context: FileContext,
  { subject, figures }: SubjectFigures,
): ElementRow | null {
  const ikm = readFigure(figures, 'ikm', 'all');
  if (ikm === null || ikm.figure.elements === null) return null;
  const { row } = ikm;
  return {
    kind: TEXTS.kinds[subject.kind],
    name: row.subjectName,
    unitName: unitNameOf(subject, row),
    period: periodInWords(context.period),
    until: spanOf(readCovers(row.covers)).until,
    state: stateInWords(context.closingOf(row)),
    ikm,
  };
}

/** For each element of the instrument its NRR, its index and its answers. */
export function elementColumns({
  elements,
}: Pick<ExportHeading, 'elements'>): Column<ElementRow>[] {
  const [respondents, ...index] = IKM_COLUMNS;
  return [
    NAME,
    KIND,
    UNIT,
    PERIOD,
    { header: 'Unsur sampai', type: 'date', width: 14, of: ({ until }) => until },
    STATE,
    respondents!,
    ...index.slice(0, 2),
    ...elements.flatMap(({ key, name }) => threeOf(key, name)),
  ];
}

function threeOf(key: string, name: string): Column<ElementRow>[] {
  const of =
    (read: (element: PrintedElement) => Cell) =>
    ({ ikm }: ElementRow): Cell => {
      const element = ikm.figure.elements?.[key];
      return element === undefined ? null : read(element);
    };
  return [
    { header: `${name}: NRR`, type: 'decimal', width: 13, of: of(({ nrr }) => nrr) },
    { header: `${name}: nilai`, type: 'decimal', width: 13, of: of(({ ikm }) => ikm) },
    { header: `${name}: n`, type: 'integer', width: 13, of: of(({ n }) => n) },
  ];
}
