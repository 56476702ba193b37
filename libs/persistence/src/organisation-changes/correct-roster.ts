import { defineQuery } from '@app/database';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../access/index.js';
import { requireForwards } from './add-shift.js';
import { type RefusalCode, refused } from './change-refused.js';
import type { Present } from './present.js';

export interface RosterCorrection {
  counterId: string;
  /** half-open; at most seven days that ended an hour ago or earlier */
  from: Date;
  to: Date;
  /** who served there all that time; null: nobody who could be named */
  assignmentId: string | null;
  reason: string;
}

export interface CorrectedRoster {
  id: string;
  /** how many ratings changed hands; null for fewer than ten */
  ratings: number | null;
}

const FAULTS: Readonly<Partial<Record<RefusalCode, [field: string, message: string]>>> = {
  'counter.unknown': ['counterId', 'there is no such counter in this agency.'],
  'roster.not-over': ['to', 'ended less than an hour ago. Wait until it is over, then correct it.'],
  'roster.too-long': ['to', 'is more than seven days after `from`. Correct week by week.'],
  'roster.period-closed': [
    'from',
    'lies in a quarter that ended more than 14 days ago. Its figures are final.',
  ],
  'roster.not-assigned': [
    'assignmentId',
    "the officer was not assigned to the counter's unit on all of these days.",
  ],
};

const corrected = defineQuery<
  RosterCorrection & { userId: string; at: Date },
  { answer: CorrectedRoster | { refused: RefusalCode } }
>(new URL('./queries/correct-roster.sql', import.meta.url));

/**
 * Says after the fact who served: replaces the roster of that time at the counter and attributes the
 * ratings anew, by signed amendments. A rating whose exact time is known follows the rule of the
 * counter; an older one gets an officer only if one alone was rostered during its whole hour block
 * and the 30 minutes before. Badges' ratings and those that said "bukan petugas ini" stay.
 *
 * @throws ChangeRefused `counter.unknown`, `roster.not-over`, `roster.too-long`, `roster.period-closed`,
 *   `roster.not-assigned`, `request.invalid`
 */
export async function correctRoster(
  tx: EntityManager,
  viewer: Viewer,
  correction: RosterCorrection,
  { at }: Present,
): Promise<CorrectedRoster> {
  requireForwards(correction.from, correction.to);
  const [row] = await corrected(tx, { ...correction, userId: viewer.userId, at });
  const { answer } = row!;
  if ('refused' in answer) {
    const [field, message] = FAULTS[answer.refused] ?? ['', ''];
    throw refused(answer.refused, field, message);
  }
  return answer;
}
