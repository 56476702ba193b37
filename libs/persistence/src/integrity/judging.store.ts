import { defineCommand, defineQuery } from '@app/database';
import type { DataSource, EntityManager } from 'typeorm';
import type { JudgedRating, Finding, Mark, UsualDay } from './finding.js';

/** What the rules say about a day. */
export interface Judgement {
  findings: Finding[];
  marks: Mark[];
}

/** Looks at a day's ratings and at nothing else, so that a run says the same whenever it runs. */
export type Judge = (
  ratings: readonly JudgedRating[],
  usual: readonly UsualDay[],
) => Promise<Judgement>;

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

/** A day that is judged, and for good when it is over. */
export interface OpenDay extends AgencyDay {
  settle: boolean;
}

/** How a day is judged. */
interface Terms {
  ruleVersion: number;
  now: Date;
  settle: boolean;
}

/** A rating of a day; without its minute where exact times are forgotten. */
type JudgedRatingRow = Omit<JudgedRating, 'minute'> & { minute: number | null };

const openDays = defineQuery<{ now: Date }, AgencyDays>(
  new URL('./queries/list-open-days.sql', import.meta.url),
);
const casesLocked = defineCommand<{ instansiId: string }>(
  new URL('./queries/lock-cases.sql', import.meta.url),
);
const judgedRatingsOf = defineQuery<AgencyDay, JudgedRatingRow>(
  new URL('./queries/find-judged-ratings.sql', import.meta.url),
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

  /** The days of all agencies that are not settled, the oldest of an agency first. */
  async findOpenDays(now: Date): Promise<OpenDay[]> {
    const agencies = await openDays(this.dataSource, { now });
    return agencies.flatMap(({ instansiId, closedDay, days }) =>
      days.map((day) => ({ instansiId, day, settle: day <= closedDay })),
    );
  }

  /**
   * Judges a day, and settles it when it is over. In one transaction, one run at a time in an agency; what is
   * read is read after the lock, so that the last run has the last word.
   *
   * @returns ratings whose status changed
   */
  judgeDay({ settle, ...day }: OpenDay, now: Date, judge: Judge): Promise<number> {
    const terms = { ruleVersion: this.ruleVersion, now, settle };
    return this.dataSource.transaction((tx) => judgeDay(tx, day, terms, judge));
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
  const ratings = await judgedRatingsOf(tx, day);
  // where exact times are forgotten nothing can be judged any more: what stands, stands
  const judgement = isTimed(ratings) ? await judge(ratings, await usualBefore(tx, day)) : null;
  const [answer] = await judged(tx, {
    ...day,
    ...terms,
    findings: judgement && JSON.stringify(judgement.findings),
    marks: JSON.stringify(judgement?.marks ?? []),
  });
  return answer!.changed;
}

function isTimed(ratings: JudgedRatingRow[]): ratings is JudgedRating[] {
  return ratings.every(({ minute }) => minute !== null);
}
