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
  const [counter] = await tx.query(
    `SELECT k.key, k.retired_on::text AS ends, ($3::timestamptz AT TIME ZONE i.time_zone)::date > k.retired_on
         OR ($3::timestamptz AT TIME ZONE i.time_zone) > k.retired_on AS late,
       EXISTS (SELECT FROM assignments a WHERE a.id = $4 AND a.unit_id = k.unit_id
         AND a.valid @> daterange(($2::timestamptz AT TIME ZONE i.time_zone)::date,
           (($3::timestamptz - interval '1 microsecond') AT TIME ZONE i.time_zone)::date, '[]')) AS assigned
     FROM counters k JOIN instansi i ON i.id = k.instansi_id WHERE k.id = $1`,
    [counterId, from, to, assignmentId],
  );
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
  const [row] = await tx.query(
    `INSERT INTO roster (instansi_id, counter_id, counter_shared, unit_id, assignment_id, during)
     SELECT instansi_id, id, shared, unit_id, $2, tstzrange($3, $4) FROM counters WHERE id = $1 RETURNING id`,
    [counterId, assignmentId, from, to],
  );
  return { id: row.id, effects: effect('shift', 'created', 1) };
}

/** @throws ChangeRefused `request.invalid` */
export function requireForwards(from: Date, to: Date): void {
  if (from >= to) throw refused('request.invalid', 'to', 'must be later than `from`.');
}
