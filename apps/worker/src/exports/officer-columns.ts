import { noteText, peerWordText } from '@app/figure-texts';
import type { OfficerFigure, PulseFigure } from '@app/persistence/figures';
import type { SubjectFigures } from '@app/persistence/exports';
import { OFFICER_ELEMENTS } from '@app/skm';
import { periodInWords, readCovers, spanOf, stretchesInWords } from './local-days.js';
import { PULSE_COLUMNS } from './figure-columns.js';
import { type FileContext, type ReadFigure, readFigure, unitNameOf } from './read-figures.js';
import type { Cell, Column } from './section.js';
import { FROM, KIND, NAME, NOTE, PERIOD, STATE, UNIT } from './subject-columns.js';
import { BESIDE, TEXTS } from './texts.js';
import { stateInWords, together } from './words.js';

/** What a table says of an officer's assignment in the file's period. */
export interface OfficerRow {
  kind: string;
  name: string;
  unitName: string | null;
  period: string;
  from: string;
  until: string;
  state: string;
  officer: ReadFigure<'officer'>;
  pulse: ReadFigure<'pulse'> | null;
  note: string | null;
}

/** Null without a figure of kompetensi and perilaku: then the officer is not in the file. */
export function officerRow(context: FileContext, found: SubjectFigures): OfficerRow | null {
  const officer = readFigure(found.figures, 'officer', 'attested');
  if (officer === null) return null;
  const pulse = readFigure(found.figures, 'pulse', 'attested');
  const { row } = officer;
  return {
    kind: TEXTS.kinds.assignment,
    name: row.subjectName,
    unitName: unitNameOf(found.subject, row),
    period: periodInWords(context.period),
    ...spanOf(readCovers(row.covers)),
    state: stateInWords(context.closingOf(row)),
    officer,
    pulse,
    note: notesOf(context, found, { officer, pulse }),
  };
}

function notesOf(
  context: FileContext,
  found: SubjectFigures,
  { officer, pulse }: Pick<OfficerRow, 'officer' | 'pulse'>,
): string | null {
  const covered = readCovers(officer.row.covers);
  const notes = [...officer.row.notes, ...(pulse?.row.notes ?? [])];
  return together([
    ...new Set(notes.map((note) => noteText(note, BESIDE))),
    covered.length > 1 ? stretchesInWords(covered) : null,
    ...(['officer', 'pulse'] as const).map((measure) => {
      const told = context.reasonOf(found, measure, 'attested');
      return told && `${TEXTS.measures[measure]}: ${told.message}`;
    }),
  ]);
}

const of =
  (read: (figure: OfficerFigure) => Cell) =>
  ({ officer }: OfficerRow): Cell =>
    read(officer.figure);
const ofPulse =
  (read: (figure: PulseFigure) => Cell) =>
  ({ pulse }: OfficerRow): Cell =>
    pulse && read(pulse.figure);

const NAMES_OF_ELEMENTS = { kompetensi: 'Kompetensi', perilaku: 'Perilaku' };

export const OFFICER_COLUMNS: readonly Column<OfficerRow>[] = [
  NAME,
  KIND,
  UNIT,
  PERIOD,
  FROM,
  { header: 'Mencakup sampai', type: 'date', width: 14, of: ({ until }) => until },
  STATE,
  { header: 'Responden (n)', type: 'integer', width: 11, of: of(({ n }) => n) },
  {
    header: 'Kompetensi dan perilaku (1–4)',
    type: 'decimal',
    width: 12,
    of: of(({ mean }) => mean),
  },
  { header: 'Petugas: selang bawah', type: 'decimal', width: 9, of: of((one) => one.interval.low) },
  { header: 'Petugas: selang atas', type: 'decimal', width: 9, of: of((one) => one.interval.high) },
  ...OFFICER_ELEMENTS.flatMap((key): Column<OfficerRow>[] => [
    {
      header: `${NAMES_OF_ELEMENTS[key]} (1–4)`,
      type: 'decimal',
      width: 13,
      of: of(({ elements }) => elements?.[key]?.nrr ?? null),
    },
    {
      header: `${NAMES_OF_ELEMENTS[key]} (n)`,
      type: 'integer',
      width: 11,
      of: of(({ elements }) => elements?.[key]?.n ?? null),
    },
  ]),
  {
    header: 'Dibanding rekan',
    type: 'text',
    width: 30,
    of: of(({ word }) => peerWordText(word, BESIDE)),
  },
  {
    header: 'Rekan: dari',
    type: 'decimal',
    width: 9,
    of: of(({ word }) => colleagues(word)?.low ?? null),
  },
  {
    header: 'Rekan: sampai',
    type: 'decimal',
    width: 9,
    of: of(({ word }) => colleagues(word)?.high ?? null),
  },
  ...PULSE_COLUMNS,
  {
    header: 'Pemberi alasan (n)',
    type: 'integer',
    width: 11,
    of: ofPulse((one) => one.outside?.n ?? null),
  },
  {
    header: 'Persen sebab di luar petugas',
    type: 'decimal',
    width: 11,
    of: ofPulse((one) => one.outside?.percent ?? null),
  },
  NOTE,
];

function colleagues(word: OfficerFigure['word']): { low: string; high: string } | null {
  return word?.said ? word.colleagues : null;
}
