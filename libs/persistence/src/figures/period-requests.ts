import { defineCommand, defineQuery, type Queryable } from '@app/database';
import type { PeriodRefusal, PeriodRequest, PeriodRequestKind } from './closed-period.js';

/** What a planner waits for. */
export interface WaitingRequest {
  instansiId: string;
  id: string;
  kind: PeriodRequestKind;
  period: string;
  /** a user */
  askedBy: string;
  /** of a revision */
  reason: string | null;
}

interface Range {
  instansiId: string;
  /** first local day, YYYY-MM-DD */
  from: string;
  /** local day after the last */
  to: string;
}

/** What the planners of all agencies wait for, the oldest first. */
export const findWaitingRequests = defineQuery<object, WaitingRequest>(
  new URL('./queries/find-waiting-requests.sql', import.meta.url),
);

/** Units with ratings of their own, in a range of days, that are held in review. */
export const findHeldUnits = defineQuery<Range, { unitId: string }>(
  new URL('./queries/find-held-units.sql', import.meta.url),
);

/** The units of an agency in a range of days, each as it was named last in it. */
export const listUnitsOfPeriod = defineQuery<Range, { unitId: string; name: string }>(
  new URL('./queries/list-units-of-period.sql', import.meta.url),
);

const answered = defineCommand<{
  instansiId: string;
  id: string;
  state: 'done' | 'refused';
  at: Date;
  outcome: string;
}>(new URL('./queries/answer-request.sql', import.meta.url));

/** Answers a request that still waits. */
export async function answerRequest(
  tx: Queryable,
  { instansiId, id }: Pick<WaitingRequest, 'instansiId' | 'id'>,
  outcome: NonNullable<PeriodRequest['outcome']>,
  at: Date,
): Promise<void> {
  // what cannot be closed can be previewed, and says why it could not
  const state = isRefusal(outcome) ? 'refused' : 'done';
  await answered(tx, { instansiId, id, state, at, outcome: JSON.stringify(outcome) });
}

function isRefusal(outcome: object): outcome is { refusal: PeriodRefusal } {
  return 'refusal' in outcome && !('units' in outcome);
}
