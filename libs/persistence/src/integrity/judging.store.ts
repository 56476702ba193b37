import type { DataSource, EntityManager } from 'typeorm';
import type { Evidence, Finding, Mark, UsualDay } from './finding.js';
import { EVIDENCE, OPEN_DAYS, USUAL } from './judging-queries.js';

/** What the rules say about a day. */
export interface Judgement {
  findings: Finding[];
  marks: Mark[];
}

/** Looks at a day's ratings; pure, so that a run says the same whenever it runs. */
export type Judge = (evidence: readonly Evidence[], usual: readonly UsualDay[]) => Judgement;

interface AgencyDays {
  instansiId: string;
  /** the last local day that can be settled, YYYY-MM-DD */
  closedDay: string;
  /** YYYY-MM-DD, oldest first */
  days: string[];
}

/** The worker's side of holds. */
export class JudgingStore {
  constructor(
    private readonly dataSource: DataSource,
    /** of the rules, from 1 */
    private readonly ruleVersion: number,
  ) {}

  /**
   * Judges every day that is not settled, and settles those that are over. One transaction a day, one run
   * at a time in an agency; what is read is read after the lock, so that the last run has the last word.
   *
   * @returns ratings whose status changed
   */
  async judgeOpenDays(now: Date, judge: Judge): Promise<number> {
    const agencies: AgencyDays[] = await this.dataSource.query(OPEN_DAYS, [now]);
    let changed = 0;
    for (const { instansiId, closedDay, days } of agencies) {
      for (const day of days) {
        const settle = day <= closedDay;
        changed += await this.dataSource.transaction((tx) =>
          this.judgeDay(tx, { instansiId, day, settle, now }, judge),
        );
      }
    }
    return changed;
  }

  /** Counts the ratings of cases that nobody decided about within seven days. Returns how many cases. */
  async countOverdue(now: Date): Promise<number> {
    const [{ cases }] = await this.dataSource.query(
      `SELECT coalesce(sum(count_overdue(id, $1, $2)), 0)::integer AS cases FROM instansi`,
      [this.ruleVersion, now],
    );
    return cases;
  }

  private async judgeDay(
    tx: EntityManager,
    {
      instansiId,
      day,
      settle,
      now,
    }: { instansiId: string; day: string; settle: boolean; now: Date },
    judge: Judge,
  ): Promise<number> {
    // a statement of its own, so that everything after it sees what the run before has committed
    await tx.query('SELECT lock_cases($1)', [instansiId]);
    const evidence: Evidence[] = await tx.query(EVIDENCE, [instansiId, day]);
    // where exact times are forgotten nothing can be judged any more: what stands, stands
    const judgement = evidence.some(({ minute }) => minute === null)
      ? null
      : judge(evidence, await tx.query(USUAL, [instansiId, day]));
    const [{ changed }] = await tx.query(
      'SELECT judge_day($1, $2, $3, $4, $5, $6, $7) AS changed',
      [
        ...[instansiId, day],
        judgement && JSON.stringify(judgement.findings),
        JSON.stringify(judgement?.marks ?? []),
        ...[this.ruleVersion, now, settle],
      ],
    );
    return changed;
  }
}
