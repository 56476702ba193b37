import { randomUUID } from 'node:crypto';
import { generateCode } from '@app/codes';
import { Database } from '@app/database';
import type { ClosedPeriod, Figure, MissingFigure } from '@app/persistence/figures';
import { PostgresRatingStore, type SubmitRating } from '@app/persistence/ratings';
import { ELEMENT_KEYS } from '@app/skm';
import type { INestApplicationContext } from '@nestjs/common';
import { AdvanceCells } from '../../../apps/worker/src/aggregation/advance-cells.js';
import { ClosePeriods } from '../../../apps/worker/src/figures/closing/close-periods.js';
import { type MadeFigures, MakeFigures } from '../../../apps/worker/src/figures/make-figures.js';
import { openWork } from '../../../apps/worker/src/open-work.js';
import { createAgency, type TestAgency } from '../database/agency.js';
import { type Connection, createTestDatabase, type TestDatabase } from '../database/database.js';
import { appendAtLevels, submitCommand } from '../intake/rating-commands.js';

/** Noon in Jakarta on a local day, YYYY-MM-DD. */
export const noon = (day: string): Date => new Date(`${day}T05:00:00Z`);

/** Every element answered. */
export const ANSWERS = Object.fromEntries(ELEMENT_KEYS.map((key) => [key, 3]));

/** A figure as it is stored. */
export interface FigureRow extends Pick<
  Figure,
  | 'subjectName'
  | 'unitId'
  | 'unitName'
  | 'periodKind'
  | 'period'
  | 'measure'
  | 'basis'
  | 'covers'
  | 'n'
  | 'days'
  | 'notes'
  | 'figure'
> {
  kind: Figure['subject']['kind'];
  id: string;
  until: string;
  closedPeriodId: string | null;
  current: boolean;
}

/** Ratings in, figures out: a database with the worker's parts that make them, and an agency of its own. */
export class FigureFixture {
  agency!: TestAgency;

  private constructor(
    readonly database: TestDatabase,
    readonly owner: Connection,
    readonly work: INestApplicationContext,
    readonly store: PostgresRatingStore,
  ) {}

  static async open(): Promise<FigureFixture> {
    const database = await createTestDatabase();
    const [owner, worker, intake] = await Promise.all([
      database.connect('owner'),
      database.connect('worker'),
      database.connect('intake'),
    ]);
    const work = await openWork(worker, () => noon('2026-10-01'));
    return new FigureFixture(database, owner, work, new PostgresRatingStore(intake));
  }

  async close(): Promise<void> {
    await this.work.close();
    await this.work.get(Database).dataSource.destroy();
    await this.owner.destroy();
    await this.database.drop();
  }

  async newAgency(): Promise<TestAgency> {
    this.agency = await createAgency(this.owner);
    await this.owner.query(`INSERT INTO judged_days VALUES ($1, 'infinity')`, [
      this.agency.instansiId,
    ]);
    return this.agency;
  }

  /** A unit with a poster of its own. */
  async addUnit(
    key: string,
    { parentId = null, guest = false }: { parentId?: string | null; guest?: boolean } = {},
  ): Promise<{ id: string; code: string }> {
    const { instansiId } = this.agency;
    const unit = { id: randomUUID(), code: generateCode() };
    await this.owner.query(
      `WITH unit AS (INSERT INTO units (instansi_id, id, key, guest) VALUES ($1, $2, $3, $4)),
         version AS (INSERT INTO unit_versions (instansi_id, unit_id, valid, name, parent_id)
           VALUES ($1, $2, '[2020-01-01,)', $3, $5))
       INSERT INTO codes (instansi_id, unit_id, kind, channel, key, code)
       VALUES ($1, $2, 'resmi', 'poster', 'poster-' || $3, $6)`,
      [instansiId, unit.id, key, guest, parentId, unit.code],
    );
    return unit;
  }

  /** From a day on the unit stands elsewhere, under another name. */
  async moveUnit(unitId: string, from: string, parentId: string | null): Promise<void> {
    await this.owner.query(
      `UPDATE unit_versions SET valid = daterange(lower(valid), $2) WHERE unit_id = $1`,
      [unitId, from],
    );
    await this.owner.query(
      `INSERT INTO unit_versions (instansi_id, unit_id, valid, name, parent_id)
       VALUES ($1, $2, daterange($3, NULL), 'moved', $4)`,
      [this.agency.instansiId, unitId, from, parentId],
    );
  }

  /** So many ratings on each of some local days. */
  async rate(
    n: number,
    days: readonly string[],
    command: Partial<SubmitRating> & { code: string },
  ): Promise<void> {
    const commands = days.flatMap((day) =>
      Array.from({ length: n }, () => submitCommand({ at: noon(day), ...command })),
    );
    for (let at = 0; at < commands.length; at += 500) {
      await appendAtLevels(this, commands.slice(at, at + 500));
    }
  }

  append(commands: SubmitRating[]): ReturnType<PostgresRatingStore['append']> {
    return this.store.append(commands);
  }

  async sum(): Promise<void> {
    await this.work.get(AdvanceCells).execute();
  }

  /** Sums, and does on this day what the worker does about figures. */
  async makeOn(day: string): Promise<MadeFigures> {
    await this.sum();
    return this.work.get(MakeFigures).execute(noon(day));
  }

  closeOn(day: string, quarter: string): ReturnType<ClosePeriods['close']> {
    const closing = this.work.get(ClosePeriods);
    return closing.close(this.agency.instansiId, quarter, { by: null }, noon(day));
  }

  /** All figures of the agency, also those that are not the newest. */
  figures(): Promise<FigureRow[]> {
    return this.owner.query(
      `SELECT subject_kind AS kind, subject_id AS id, subject_name AS "subjectName", unit_id AS "unitId",
         unit_name AS "unitName", period_kind AS "periodKind", period, measure, basis,
         (SELECT jsonb_agg(jsonb_build_object('from', lower(r), 'until', upper(r) - 1) ORDER BY r)
          FROM unnest(covers) AS r) AS covers,
         until::text, n, days, notes, figure, closed_period_id AS "closedPeriodId", current
       FROM figures WHERE instansi_id = $1
       ORDER BY period, until, measure, basis, subject_kind, subject_name, subject_id`,
      [this.agency.instansiId],
    );
  }

  /** The newest ones of a period. */
  async current(period: string): Promise<FigureRow[]> {
    const figures = await this.figures();
    return figures.filter((one) => one.current && one.period === period);
  }

  missing(
    period: string,
  ): Promise<(Omit<MissingFigure, 'subject'> & { kind: string; id: string })[]> {
    return this.owner.query(
      `SELECT subject_kind AS kind, subject_id AS id, period, measure, basis, reason FROM missing_figures
       WHERE instansi_id = $1 AND period = $2 AND current ORDER BY 1, 2, 4, 5`,
      [this.agency.instansiId, period],
    );
  }

  closedPeriods(): Promise<
    (Pick<ClosedPeriod, 'id' | 'period' | 'revision' | 'settings'> & {
      leftOut: Record<string, { unitId: string; after: string; until: string }[]>;
    })[]
  > {
    return this.owner.query(
      `SELECT id, period, revision, settings, left_out AS "leftOut" FROM closed_periods
       WHERE instansi_id = $1 ORDER BY last_day, first_day DESC, revision`,
      [this.agency.instansiId],
    );
  }
}

/** Local days from one on, every so many days. */
export function daysFrom(first: string, count: number, step = 1): string[] {
  return Array.from({ length: count }, (_, at) =>
    new Date(Date.parse(first) + at * step * 86_400_000).toISOString().slice(0, 10),
  );
}
