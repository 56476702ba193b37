import { defineCommand, defineQuery } from '@app/database';
import type { DataSource, EntityManager } from 'typeorm';
import type { Evidence, Finding, Mark, UsualDay } from './finding.js';

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

interface AgencyDay {
  instansiId: string;
  /** local, YYYY-MM-DD */
  day: string;
}

/** How a day is judged: for good when it is over. */
interface Terms {
  ruleVersion: number;
  now: Date;
  settle: boolean;
}

/** A rating of a day; without its minute where exact times are forgotten. */
type StoredEvidence = Omit<Evidence, 'minute'> & { minute: number | null };

const openDays = defineQuery<{ now: Date }, AgencyDays>(
  new URL('./queries/list-open-days.sql', import.meta.url),
);
const casesLocked = defineCommand<{ instansiId: string }>(
  new URL('./queries/lock-cases.sql', import.meta.url),
);
const evidenceOf = defineQuery<AgencyDay, StoredEvidence>(
  new URL('./queries/find-evidence.sql', import.meta.url),
);
const usualBefore = defineQuery<AgencyDay, UsualDay>(
  new URL('./queries/find-usual.sql', import.meta.url),
);
const judged = defineQuery<
  AgencyDay & Terms & { findings: string | null; marks: string },
  { changed: number }
>(new URL('./queries/judge-day.sql', import.meta.url));
const overdueCounted = defineQuery<{ ruleVersion: number; now: Date }, { cases: number }>(
  new URL('./queries/count-overdue.sql', import.meta.url),
);

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
    const { ruleVersion } = this;
    let changed = 0;
    for (const { instansiId, closedDay, days } of await openDays(this.dataSource, { now })) {
      for (const day of days) {
        const terms = { ruleVersion, now, settle: day <= closedDay };
        changed += await this.dataSource.transaction((tx) =>
          judgeDay(tx, { instansiId, day }, terms, judge),
        );
      }
    }
    return changed;
  }

  /** Counts the ratings of cases that nobody decided about within seven days. Returns how many cases. */
  async countOverdue(now: Date): Promise<number> {
    const { ruleVersion } = this;
    const [counted] = await overdueCounted(this.dataSource, { ruleVersion, now });
    return counted!.cases;
  }
}

/** @returns ratings whose status changed */
async function judgeDay(
  tx: EntityManager,
  day: AgencyDay,
  terms: Terms,
  judge: Judge,
): Promise<number> {
  await casesLocked(tx, day);
  const evidence = await evidenceOf(tx, day);
  // where exact times are forgotten nothing can be judged any more: what stands, stands
  const judgement = isTimed(evidence) ? judge(evidence, await usualBefore(tx, day)) : null;
  const [answer] = await judged(tx, {
    ...day,
    ...terms,
    findings: judgement && JSON.stringify(judgement.findings),
    marks: JSON.stringify(judgement?.marks ?? []),
  });
  return answer!.changed;
}

function isTimed(evidence: StoredEvidence[]): evidence is Evidence[] {
  return evidence.every(({ minute }) => minute !== null);
}
