import type {
  HoursFigure,
  ProfileFigure,
  PulseFigure,
  ReasonCount,
} from '@app/persistence/figures';
import type { SubjectFigures } from '@app/persistence/exports';
import type { SubjectKind } from '@app/persistence/organisation-tree';
import { periodInWords } from './local-days.js';
import { fieldName, answerName } from './profile-texts.js';
import { type FileContext, readFigure, type ReadFigure, unitNameOf } from './read-figures.js';
import { type Column, type Heading, mapped, type Section, sectionOf } from './section.js';
import { KIND, NAME, PERIOD, PLACES, STATE, UNIT } from './subject-columns.js';
import { TEXTS } from './texts.js';
import { stateInWords } from './words.js';

type DetailMeasure = 'pulse' | 'profile' | 'hours';

/** A table of what stands beside the figures of a measure. */
export interface Detail {
  /** whose figures it reads */
  kinds: readonly SubjectKind[];
  measure: DetailMeasure;
  /** @param find reads the figures anew each time */
  sectionOf(context: FileContext, find: () => AsyncIterable<SubjectFigures[]>): Section;
}

/** What every row beside a figure says of it. */
interface Subject {
  kind: string;
  name: string;
  unitName: string | null;
  period: string;
  state: string;
}

interface ReasonRow extends Subject {
  givers: number;
  reason: ReasonCount;
  reasonName: string;
}

interface ProfileRow extends Subject {
  field: string;
  answer: string;
  n: number | null;
}

interface HoursRow extends Subject {
  cell: HoursFigure['cells'][number];
}

const SUBJECT: readonly Column<Subject>[] = [NAME, KIND, UNIT, PERIOD, STATE];

const REASON_COLUMNS: readonly Column<ReasonRow>[] = [
  ...SUBJECT,
  { header: 'Alasan', type: 'text', width: 36, of: ({ reasonName }) => reasonName },
  { header: 'Sebab', type: 'text', width: 18, of: ({ reason }) => TEXTS.causes[reason.cause] },
  { header: 'Orang', type: 'integer', width: 11, of: ({ reason }) => reason.n },
  { header: 'Pemberi alasan', type: 'integer', width: 11, of: ({ givers }) => givers },
];

const PROFILE_COLUMNS: readonly Column<ProfileRow>[] = [
  ...SUBJECT,
  { header: 'Isian', type: 'text', width: 22, of: ({ field }) => field },
  { header: 'Jawaban', type: 'text', width: 26, of: ({ answer }) => answer },
  { header: 'Jumlah responden', type: 'integer', width: 11, of: ({ n }) => n },
  {
    header: 'Catatan profil',
    type: 'text',
    width: 40,
    of: ({ n }) => (n === null ? TEXTS.hidden : null),
  },
];

const WEEKDAYS = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'];
const HOURS = ['sebelum 08.00', '08.00–12.00', '12.00–17.00', 'mulai 17.00'];

const HOURS_COLUMNS: readonly Column<HoursRow>[] = [
  ...SUBJECT,
  {
    header: 'Hari',
    type: 'text',
    width: 34,
    of: ({ cell }) => cell.weekdays.map((day) => WEEKDAYS[day - 1]).join(', '),
  },
  {
    header: 'Jam',
    type: 'text',
    width: 28,
    of: ({ cell }) => cell.hourBlocks.map((block) => HOURS[block]).join(', '),
  },
  { header: 'Jumlah ketukan', type: 'integer', width: 11, of: ({ cell }) => cell.n },
  { header: 'Rata-rata ketukan (1–4)', type: 'decimal', width: 10, of: ({ cell }) => cell.mean },
];

/** A row for each reason that may be shown beside a pulse, most frequent first. */
function reasonRows(context: FileContext, found: SubjectFigures): ReasonRow[] {
  const pulse = readFigure(found.figures, 'pulse', 'all');
  const reasons: PulseFigure['reasons'] = pulse?.figure.reasons ?? null;
  if (pulse === null || reasons === null) return [];
  const subject = subjectOf(context, pulse);
  const { questionNames } = context.content.heading;
  return reasons.top.map((reason) => ({
    ...subject(found),
    givers: reasons.n,
    reason,
    reasonName: questionNames[reason.key] ?? reason.key,
  }));
}

/** A row for each answer that respondents may have given about themselves. */
function profileRows(context: FileContext, found: SubjectFigures): ProfileRow[] {
  const profile = readFigure(found.figures, 'profile', 'all');
  if (profile === null) return [];
  const subject = subjectOf(context, profile);
  const { fields }: ProfileFigure = profile.figure;
  return Object.entries(fields).flatMap(([field, answers]) =>
    Object.entries(answers).map(([answer, n]) => ({
      ...subject(found),
      field: fieldName(field),
      answer: answerName(field, answer),
      n,
    })),
  );
}

/** A row for each cell of weekdays and hours. */
function hoursRows(context: FileContext, found: SubjectFigures): HoursRow[] {
  const hours = readFigure(found.figures, 'hours', 'all');
  if (hours === null) return [];
  const subject = subjectOf(context, hours);
  return hours.figure.cells.map((cell) => ({ ...subject(found), cell }));
}

function subjectOf(
  context: FileContext,
  { row }: ReadFigure<DetailMeasure>,
): (found: SubjectFigures) => Subject {
  const state = stateInWords(context.closingOf(row));
  const period = periodInWords(context.period);
  return ({ subject }) => ({
    kind: TEXTS.kinds[subject.kind],
    name: row.subjectName,
    unitName: unitNameOf(subject, row),
    period,
    state,
  });
}

/** In the order in which they stand in a file. */
export const DETAILS: readonly Detail[] = [
  detailOf({
    name: 'Alasan',
    kinds: ['unit', 'service'],
    measure: 'pulse',
    columns: REASON_COLUMNS,
    rowsOf: reasonRows,
    offSheet: [PERIOD],
  }),
  detailOf({
    name: 'Responden',
    kinds: PLACES,
    measure: 'profile',
    columns: PROFILE_COLUMNS,
    rowsOf: profileRows,
    offSheet: [UNIT, PERIOD],
  }),
  detailOf({
    name: 'Waktu',
    kinds: ['unit', 'service'],
    measure: 'hours',
    columns: HOURS_COLUMNS,
    rowsOf: hoursRows,
    offSheet: [PERIOD],
  }),
];

function detailOf<Row>({
  name,
  kinds,
  measure,
  columns,
  rowsOf,
  offSheet,
}: Omit<Detail, 'sectionOf'> & {
  name: string;
  columns: readonly Column<Row>[];
  rowsOf: (context: FileContext, found: SubjectFigures) => Row[];
  offSheet: Heading[];
}): Detail {
  return {
    kinds,
    measure,
    sectionOf: (context, find) =>
      sectionOf(name, columns, () => mapped(find(), (found) => rowsOf(context, found)), offSheet),
  };
}
