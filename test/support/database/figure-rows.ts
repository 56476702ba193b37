import { randomUUID } from 'node:crypto';
import type {
  Basis,
  Days,
  FigureBasis,
  FigureNote,
  HoursFigure,
  IkmFigure,
  Measure,
  MissingReason,
  OfficerFigure,
  ProfileFigure,
  PulseFigure,
} from '@app/persistence/figures';
import type { SubjectKind } from '@app/persistence/organisation-tree';
import { ELEMENT_KEYS, gradeOf, lastDayOf, officialPeriodOf, parsePeriod } from '@app/skm';
import type { DataSource } from 'typeorm';

const METHOD_VERSION = '3';
const MADE_AT = '2026-11-23T01:00:00Z';

/** What a test says about a figure; the rest is sensible. */
export interface FigureToInsert {
  instansiId: string;
  subjectKind: SubjectKind;
  subjectId: string;
  measure: Measure | 'profile' | 'hours';
  /** key of a month, quarter, semester or year; 2026-Q4 */
  period?: string;
  basis?: Basis;
  /** the last day counted; the period's last */
  until?: string;
  /** the whole of the period up to `until` */
  covers?: Days[];
  closedPeriodId?: string | null;
  notes?: FigureNote[];
  figure?: PulseFigure | IkmFigure | OfficerFigure | ProfileFigure | HoursFigure;
  days?: number | null;
  subjectName?: string;
  unitId?: string | null;
  unitName?: string | null;
  /** false: another one stands in its place */
  current?: boolean;
}

export const FIGURE_BASIS: FigureBasis = {
  levels: { open: 24, present: 20, served: 20 },
  held: '4.10',
  excluded: null,
  marks: {
    straight_line: '12.50',
    outside_hours: null,
    shared_device: null,
    office_network: null,
    staff_device: null,
    counted_by_time: null,
  },
};

/** Decimals that arithmetic would change: trailing zeroes, and digits a float cannot hold. */
export const PULSE_FIGURE: PulseFigure = {
  n: 64,
  basis: FIGURE_BASIS,
  interval: { low: '3.10', high: '3.55' },
  counts: { 1: 2, 2: 5, 3: 25, 4: 32 },
  mean: '3.40',
  positive: '89.10',
  outside: null,
  reasons: null,
};

export const IKM_FIGURE: IkmFigure = {
  readiness: { state: 'shown' },
  n: 60,
  basis: FIGURE_BASIS,
  interval: { low: '84.10', high: '90.20' },
  ikm: '86.60',
  grade: 'B',
  sameGrade: '0.90',
  elements: elementsOf(60, '3.40', '85.00'),
  compatibility: { '0.111': '86.50', '0.11': '85.70' },
  fee: 'asked',
  provisional: false,
  means: null,
  attested: null,
};

export const OFFICER_FIGURE: OfficerFigure = {
  n: 41,
  basis: FIGURE_BASIS,
  interval: { low: '3.20', high: '3.80' },
  mean: '3.50',
  elements: null,
  word: { said: false, because: 'few ratings' },
};

const PROFILE_FIGURE: ProfileFigure = {
  n: 40,
  fields: { jenis_kelamin: { laki_laki: 18, perempuan: 22 } },
};

const HOURS_FIGURE: HoursFigure = {
  n: 40,
  cells: [{ weekdays: [1, 2, 3, 4, 5], hourBlocks: [1, 2], n: 40, mean: '3.40' }],
};

const FIGURES = {
  pulse: PULSE_FIGURE,
  ikm: IKM_FIGURE,
  officer: OFFICER_FIGURE,
  profile: PROFILE_FIGURE,
  hours: HOURS_FIGURE,
};

/** Every element of the instrument with the same digits. */
export function elementsOf(
  n: number,
  nrr: string,
  ikm: string,
): NonNullable<IkmFigure['elements']> {
  const element = { n, nrr, ikm, grade: gradeOf(ikm), counts: null };
  return Object.fromEntries(ELEMENT_KEYS.map((key) => [key, element]));
}

/** Writes a figure as the worker would, with the owner's data source; returns its id. */
export async function insertFigure(owner: DataSource, figure: FigureToInsert): Promise<string> {
  const id = randomUUID();
  const period = parsePeriod(figure.period ?? '2026-Q4');
  const until = figure.until ?? lastDayOf(period);
  const covers = figure.covers ?? [{ from: period.from, until }];
  const content = figure.figure ?? FIGURES[figure.measure];
  await owner.query(
    `INSERT INTO figures (instansi_id, id, closed_period_id, subject_kind, subject_id, subject_name, unit_id,
       unit_name, period_kind, period, official_period, measure, basis, covers, until, n, days, notes, figure,
       method_version, made_at, current)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)`,
    [
      figure.instansiId,
      id,
      figure.closedPeriodId ?? null,
      figure.subjectKind,
      figure.subjectId,
      figure.subjectName ?? figure.subjectKind,
      figure.unitId ?? null,
      figure.unitName ?? null,
      period.kind,
      period.key,
      officialPeriodOf(period).key,
      figure.measure,
      figure.basis ?? (figure.subjectKind === 'assignment' ? 'attested' : 'all'),
      `{${covers.map((days) => `[${days.from},${days.until}]`).join(',')}}`,
      until,
      content.n,
      figure.days === undefined ? 21 : figure.days,
      JSON.stringify(figure.notes ?? []),
      JSON.stringify(content),
      METHOD_VERSION,
      MADE_AT,
      figure.current ?? true,
    ],
  );
  return id;
}

/** Why a figure is missing, as the worker would write it. */
export async function insertMissingFigure(
  owner: DataSource,
  missing: Omit<FigureToInsert, 'measure' | 'figure'> & { measure: Measure; reason: MissingReason },
): Promise<void> {
  const period = missing.period ?? '2026-Q4';
  await owner.query(
    `INSERT INTO missing_figures (instansi_id, closed_period_id, subject_kind, subject_id, subject_name, unit_id,
       unit_name, period, official_period, measure, basis, reason)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      missing.instansiId,
      missing.closedPeriodId ?? null,
      missing.subjectKind,
      missing.subjectId,
      missing.subjectName ?? missing.subjectKind,
      missing.unitId ?? null,
      missing.unitName ?? null,
      period,
      officialPeriodOf(parsePeriod(period)).key,
      missing.measure,
      missing.basis ?? (missing.subjectKind === 'assignment' ? 'attested' : 'all'),
      JSON.stringify(missing.reason),
    ],
  );
}

/** What only the officer sees, as the worker would write it. */
export async function insertOwnFigure(
  owner: DataSource,
  own: {
    instansiId: string;
    assignmentId: string;
    measure: 'pulse' | 'officer';
    period?: string;
    until: string;
    figure?: PulseFigure | OfficerFigure;
  },
): Promise<void> {
  const figure = own.figure ?? FIGURES[own.measure];
  await owner.query(
    `INSERT INTO own_figures (instansi_id, assignment_id, period, measure, until, n, days, figure, method_version,
       made_at)
     VALUES ($1, $2, $3, $4, $5, $6, 21, $7, $8, $9)`,
    [
      own.instansiId,
      own.assignmentId,
      own.period ?? '2026-Q4',
      own.measure,
      own.until,
      figure.n,
      JSON.stringify(figure),
      METHOD_VERSION,
      MADE_AT,
    ],
  );
}

/** Closes a period, or revises it, without figures; returns its id. */
export async function insertClosedPeriod(
  owner: DataSource,
  closed: { instansiId: string; period?: string; revision?: number; closedAt?: string },
): Promise<string> {
  const id = randomUUID();
  const period = parsePeriod(closed.period ?? '2026-Q4');
  const { revision = 0 } = closed;
  await owner.query(
    `INSERT INTO closed_periods (instansi_id, id, period_kind, period, first_day, last_day, revision, closed_at,
       reason, changes, settings, method_version, left_out)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, '{}')`,
    [
      closed.instansiId,
      id,
      period.kind,
      period.key,
      period.from,
      lastDayOf(period),
      revision,
      closed.closedAt ?? MADE_AT,
      revision === 0 ? null : 'koreksi jadwal',
      revision === 0 ? null : '[]',
      { feeRule: 'eight-elements', leadingMean: 'pooled', leadingPeriod: 'quarter' },
      METHOD_VERSION,
    ],
  );
  return id;
}
