import { defineQuery } from '@app/database';
import type { EntityManager } from 'typeorm';
import { refused } from './change-refused.js';
import { type Change, effect, type Present } from './present.js';

export interface NewShift {
  counterId: string;
  assignmentId: string;
  /** half-open, from now on */
  from: Date;
  to: Date;
}

const counterDuring = defineQuery<
  NewShift,
  { key: string; ends: string | null; late: boolean | null; assigned: boolean }
>(new URL('./queries/find-counter-for-shift.sql', import.meta.url));
const added = defineQuery<NewShift, { id: string }>(
  new URL('./queries/add-shift.sql', import.meta.url),
);

/**
 * An officer will serve at a counter of the unit he is assigned to. Two counters at once are possible.
 *
 * @throws ChangeRefused `roster.overlap`, `roster.not-assigned`, `counter.unknown`, `unit.closes`,
 *   `change.too-early`, `request.invalid`
 */
export async function addShift(
  tx: EntityManager,
  { counterId, assignmentId, from, to }: NewShift,
  { at }: Present,
): Promise<Change> {
  requireForwards(from, to);
  if (from < at) {
    const message = 'the time has passed. Correct the roster with POST /api/v1/roster/corrections.';
    throw refused('change.too-early', 'from', message);
  }
  const [counter] = await counterDuring(tx, { counterId, assignmentId, from, to });
  if (counter === undefined) {
    throw refused('counter.unknown', 'counterId', 'there is no such counter in this agency.');
  }
  if (counter.late) {
    throw refused('unit.closes', 'to', `the counter "${counter.key}" ends on ${counter.ends}.`);
  }
  if (!counter.assigned) {
    const message = `the officer is not assigned to the unit of "${counter.key}" on all days of the shift. Assign or transfer the officer first.`;
    throw refused('roster.not-assigned', 'assignmentId', message);
  }
  const [row] = await added(tx, { counterId, assignmentId, from, to });
  return { id: row!.id, effects: effect('shift', 'created', 1) };
}

/** @throws ChangeRefused `request.invalid` */
export function requireForwards(from: Date, to: Date): void {
  if (from >= to) throw refused('request.invalid', 'to', 'must be later than `from`.');
}
