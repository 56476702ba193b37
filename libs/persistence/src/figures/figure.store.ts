import { defineCommand, lockForName, type Queryable, type Transaction } from '@app/database';
import type { DataSource } from 'typeorm';
import type { SubjectKind } from '../organisation-tree/index.js';
import type { FigureSettings } from './closed-period.js';
import {
  type FigureAgency,
  type LeftOutByMeasure,
  listFigureAgencies,
  listOpenQuarters,
} from './known-figures.js';
import type {
  Basis,
  Days,
  FigureByMeasure,
  FigureMeasure,
  FigureNote,
  FigurePeriodKind,
  Measure,
  MissingReason,
} from './figure.js';

interface OfSubject<M extends FigureMeasure> {
  /** null: of an open period */
  closedPeriodId: string | null;
  subjectKind: SubjectKind;
  subjectId: string;
  subjectName: string;
  unitId: string | null;
  unitName: string | null;
  /** key of the calendar grid */
  period: string;
  /** the quarter of a month; of all others the period itself */
  officialPeriod: string;
  measure: M;
  basis: Basis;
}

export interface NewFigure extends OfSubject<FigureMeasure> {
  periodKind: FigurePeriodKind;
  covers: readonly Days[];
  /** from 10 */
  n: number;
  /** null where days are not known */
  days: number | null;
  notes: FigureNote[];
  figure: FigureByMeasure[FigureMeasure];
}

export interface NewMissingFigure extends OfSubject<Measure> {
  reason: MissingReason;
}

export interface NewClosedPeriod {
  id: string;
  kind: 'quarter' | 'semester' | 'year';
  period: string;
  /** local days, YYYY-MM-DD */
  firstDay: string;
  lastDay: string;
  /** a user; null: by itself */
  closedBy: string | null;
  settings: FigureSettings;
  leftOut: LeftOutByMeasure;
}

/** How figures were made. */
export interface MadeBy {
  instansiId: string;
  methodVersion: string;
  madeAt: Date;
}

type Rows = { instansiId: string; figures: string };

const replaced = defineCommand<Rows>(
  new URL('./queries/retire-replaced-figures.sql', import.meta.url),
);
const periodRetired = defineCommand<{ instansiId: string; period: string }>(
  new URL('./queries/retire-period.sql', import.meta.url),
);
const reasonsForgotten = defineCommand<{ instansiId: string; period: string }>(
  new URL('./queries/forget-running-reasons.sql', import.meta.url),
);
const inserted = defineCommand<Rows & { methodVersion: string; madeAt: Date }>(
  new URL('./queries/insert-figures.sql', import.meta.url),
);
const missingInserted = defineCommand<{ instansiId: string; missing: string }>(
  new URL('./queries/insert-missing-figures.sql', import.meta.url),
);
const periodInserted = defineCommand<
  Omit<NewClosedPeriod, 'settings' | 'leftOut'> & {
    instansiId: string;
    closedAt: Date;
    methodVersion: string;
    settings: string;
    leftOut: string;
  }
>(new URL('./queries/insert-closed-period.sql', import.meta.url));
const makingNoted = defineCommand<{ instansiId: string; settledThrough: string; madeAt: Date }>(
  new URL('./queries/note-making.sql', import.meta.url),
);

/** Rows of one statement: a few hundred kilobytes. */
const BATCH = 250;

/** Where figures are made and closed, one agency at a time. */
export class FigureStore {
  constructor(private readonly dataSource: DataSource) {}

  /** Agencies with settled days, by id. */
  agencies(): Promise<FigureAgency[]> {
    return listFigureAgencies(this.dataSource, {});
  }

  /** Keys of the quarters that have settled ratings and are not closed, oldest first. */
  async openQuarters(instansiId: string): Promise<string[]> {
    const open = await listOpenQuarters(this.dataSource, { instansiId });
    return open.map(({ quarter }) => quarter);
  }

  /**
   * Runs `work` while nobody else makes figures of the agency, in one transaction that reads one state of the
   * database. Sums go on until it writes: whatever is long comes first. Undone if it throws.
   */
  alone<T>(instansiId: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
    // the lock is taken elsewhere, since the state that is read must not be older than the lock
    return this.dataSource.transaction(async (lock) => {
      await lockFigures(lock, instansiId);
      return this.dataSource.transaction('REPEATABLE READ', work);
    });
  }
}

/** Waits until nobody makes or closes figures of an agency; the lock ends with the transaction. */
export function lockFigures(tx: Queryable, instansiId: string): Promise<void> {
  return lockForName(tx, `figures of ${instansiId}`);
}

/** Writes running figures: they stand in the place of those of the same subject, period, measure and basis. */
export async function replaceFigures(
  tx: Transaction,
  made: MadeBy,
  figures: readonly NewFigure[],
): Promise<void> {
  const { instansiId } = made;
  for (const some of inBatchesOf(figures)) {
    const keys = some.map(({ subjectKind, subjectId, period, measure, basis }) => {
      return { subjectKind, subjectId, period, measure, basis };
    });
    await replaced(tx, { instansiId, figures: JSON.stringify(keys) });
  }
  await addFigures(tx, made, figures);
}

/** Writes the figures of a closed period; see `retirePeriod`. */
export async function addFigures(
  tx: Transaction,
  { instansiId, methodVersion, madeAt }: MadeBy,
  figures: readonly NewFigure[],
): Promise<void> {
  for (const some of inBatchesOf(figures)) {
    const rows = some.map(({ covers, ...figure }) => ({
      ...figure,
      covers: `{${covers.map(({ from, until }) => `[${from},${until}]`).join(',')}}`,
      until: covers.at(-1)!.until,
    }));
    await inserted(tx, { instansiId, methodVersion, madeAt, figures: JSON.stringify(rows) });
  }
}

/** Nothing that runs in an official period is current any more, and why it was missing is forgotten. */
export async function retirePeriod(
  tx: Transaction,
  instansiId: string,
  period: string,
): Promise<void> {
  await periodRetired(tx, { instansiId, period });
  await reasonsForgotten(tx, { instansiId, period });
}

/** Why running figures of an official period are missing, in the place of what was known before. */
export async function replaceReasons(
  tx: Transaction,
  { instansiId, period }: { instansiId: string; period: string },
  missing: readonly NewMissingFigure[],
): Promise<void> {
  await reasonsForgotten(tx, { instansiId, period });
  await addReasons(tx, instansiId, missing);
}

/** Why figures of a closed period are missing. */
export async function addReasons(
  tx: Transaction,
  instansiId: string,
  missing: readonly NewMissingFigure[],
): Promise<void> {
  for (const some of inBatchesOf(missing)) {
    await missingInserted(tx, { instansiId, missing: JSON.stringify(some) });
  }
}

/** A period is closed; its figures come with `addFigures`. */
export async function addClosedPeriod(
  tx: Transaction,
  { instansiId, methodVersion, madeAt }: MadeBy,
  { settings, leftOut, ...period }: NewClosedPeriod,
): Promise<void> {
  await periodInserted(tx, {
    ...period,
    instansiId,
    methodVersion,
    closedAt: madeAt,
    settings: JSON.stringify(settings),
    leftOut: JSON.stringify(leftOut),
  });
}

/** Running figures have been looked for up to this settled day, YYYY-MM-DD. */
export async function noteMaking(
  tx: Transaction,
  making: { instansiId: string; settledThrough: string; madeAt: Date },
): Promise<void> {
  await makingNoted(tx, making);
}

function* inBatchesOf<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < rows.length; at += BATCH) yield rows.slice(at, at + BATCH);
}
