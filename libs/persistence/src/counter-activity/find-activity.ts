import { defineQuery } from '@app/database';
import type { EntityManager } from 'typeorm';

/** A counter and on which days it was rated; counts only, never what was said. They are for no page. */
export interface CounterActivity {
  counterId: string;
  name: string;
  unitId: string;
  unitName: string;
  /** local days with at least one rating, ascending; today's included as far as it is summed */
  rated: { day: string; n: number }[];
  /** local days with at least one rating whose level was lowered; how many */
  lowered: { day: string; n: number }[];
  /** screens that are let in, and when each was last seen; null: never */
  displays: { id: string; lastSeenAt: string | null }[];
}

const activityOf = defineQuery<{ unitId: string; since: string; today: string }, CounterActivity>(
  new URL('./queries/find-counter-activity.sql', import.meta.url),
);

/**
 * The counters of a unit with everything below it in the tree of `today` (YYYY-MM-DD), with their
 * ratings from `since` on. Runs in the caller's tenant transaction.
 */
export function findCounterActivity(
  tx: EntityManager,
  unitId: string,
  days: { since: string; today: string },
): Promise<CounterActivity[]> {
  return activityOf(tx, { unitId, ...days });
}
