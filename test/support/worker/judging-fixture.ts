import type { DataSource } from 'typeorm';
import { CellStore } from '@app/persistence/cells';
import type { SubmitRating } from '@app/persistence/ratings';
import type { AssuranceLevel } from '@app/rating';
import { type Judged, JudgeRatings } from '../../../apps/worker/src/integrity/judge-ratings.js';
import { openWork } from '../../../apps/worker/src/open-work.js';
import { rosterShift, type TestAgency } from '../database/agency.js';
import { submitCommand } from '../intake/rating-commands.js';
import { minutesLater, RatingFixture } from '../intake/rating-fixture.js';

const DAY_MINUTES = 24 * 60;

/** A rating as a test of the rules sees it; by Sari's badge at AT unless told. */
export interface Tap extends Partial<Omit<SubmitRating, 'at'>> {
  /** from AT; negative for the past */
  minute?: number;
}

/** A rating fixture with the worker's rules. Budi is rostered at the counter from 40 days before AT on. */
export class JudgingFixture {
  private constructor(
    readonly fixture: RatingFixture,
    readonly worker: DataSource,
    readonly admin: DataSource,
    readonly cells: CellStore,
    private readonly judgeRatings: JudgeRatings,
  ) {}

  static async open(): Promise<JudgingFixture> {
    const fixture = await RatingFixture.open();
    const worker = await fixture.database.connect('worker');
    const work = await openWork(worker, () => minutesLater(0));
    const admin = await fixture.database.connect('admin');
    return new JudgingFixture(fixture, worker, admin, work.get(CellStore), work.get(JudgeRatings));
  }

  async close(): Promise<void> {
    await Promise.all([this.worker.destroy(), this.admin.destroy()]);
    await this.fixture.close();
  }

  async newAgency(): Promise<void> {
    await this.fixture.newAgency();
    await rosterShift(this.fixture.owner, this.agency, {
      counterId: this.agency.counterId,
      assignmentId: this.agency.budi.assignmentId,
      from: minutesLater(-40 * DAY_MINUTES),
      to: minutesLater(10 * DAY_MINUTES),
    });
  }

  get agency(): TestAgency {
    return this.fixture.agency;
  }

  /** Stores ratings; returns their ids in the same order. */
  async rate(taps: readonly Tap[]): Promise<string[]> {
    const commands = taps.map(({ minute = 0, ...tap }) =>
      submitCommand({ code: this.agency.codes.badge, at: minutesLater(minute), ...tap }),
    );
    const outcomes = await this.fixture.store.append(commands);
    return outcomes.map((outcome) => {
      if (!('rating' in outcome)) throw new Error(JSON.stringify(outcome));
      return outcome.rating.id;
    });
  }

  /** `perDay` ratings of Sari on each of the 30 days before AT. */
  async usually(perDay: number, level: AssuranceLevel = 'open'): Promise<void> {
    const days = Array.from({ length: 30 }, (_, day) => -(day + 1) * DAY_MINUTES);
    await this.rate(
      days.flatMap((minute) => Array.from({ length: perDay }, () => ({ minute, level }))),
    );
    // long past: nothing of those days is left to judge
    await this.fixture.owner.query(
      `UPDATE ratings SET received_at = NULL, visitor = NULL, device_bucket = NULL
       WHERE received_at < $1 AND instansi_id = $2`,
      [minutesLater(-DAY_MINUTES / 2), this.agency.instansiId],
    );
  }

  /** A run of the worker, so many minutes after AT. */
  judge(minute = 30): Promise<Judged> {
    return this.judgeRatings.execute(minutesLater(minute));
  }

  /** A run after AT's day is over and nothing of it can change. */
  settle(): Promise<Judged> {
    return this.judge(18 * 60);
  }

  /** Ids of the agency's ratings in a status, sorted. */
  async inStatus(status: string): Promise<string[]> {
    const rows = await this.fixture.owner.query(
      'SELECT id FROM ratings WHERE instansi_id = $1 AND status = $2 ORDER BY id',
      [this.agency.instansiId, status],
    );
    return rows.map(({ id }: { id: string }) => id);
  }

  /** e.g. `burst officer present open 12` */
  async cases(): Promise<string[]> {
    const rows = await this.fixture.owner.query(
      `SELECT rule, CASE WHEN assignment_id IS NOT NULL THEN 'officer'
           WHEN counter_id IS NOT NULL THEN 'counter' ELSE 'unit' END AS subject,
         assurance_level, state, (SELECT count(*) FROM case_ratings m
           WHERE m.instansi_id = c.instansi_id AND m.case_id = c.id) AS n
       FROM cases c WHERE instansi_id = $1 ORDER BY 1, 2, 3, 5`,
      [this.agency.instansiId],
    );
    return rows.map((row: Record<string, unknown>) => Object.values(row).join(' '));
  }

  /** Ids of the agency's cases in a state, of a rule when told. */
  async caseIds(state: string, rule?: string): Promise<string[]> {
    const rows = await this.fixture.owner.query(
      `SELECT id FROM cases WHERE instansi_id = $1 AND state = $2 AND ($3::text IS NULL OR rule = $3)`,
      [this.agency.instansiId, state, rule],
    );
    return rows.map(({ id }: { id: string }) => id);
  }

  /** Every cell as text, in the order of its key. */
  async allCells(): Promise<string[]> {
    const rows = await this.worker.query(
      `SELECT 'answer ' || c::text AS cell FROM answer_cells c
       UNION ALL SELECT 'person ' || c::text FROM person_cells c ORDER BY 1`,
    );
    return rows.map(({ cell }: { cell: string }) => cell);
  }
}
