import type { EntityManager } from 'typeorm';
import { refused } from './change-refused.js';
import { type Change, effect, type Present } from './present.js';

/**
 * A shift ends earlier than planned, now at the earliest; one that has not begun by then is struck.
 *
 * @throws ChangeRefused `shift.unknown`, `change.too-early`, `request.invalid` for a later end
 */
export async function endShift(
  tx: EntityManager,
  id: string,
  to: Date,
  { at }: Present,
): Promise<Change> {
  const [shift] = await tx.query(
    `SELECT lower(during) >= $2 AS "notBegun", NOT upper_inf(during) AND upper(during) <= $2 AS over
     FROM roster WHERE id = $1`,
    [id, to],
  );
  if (shift === undefined) {
    throw refused('shift.unknown', 'id', 'there is no such shift. List them at /api/v1/roster.');
  }
  if (to < at) {
    const message = 'the time has passed. Correct the roster with POST /api/v1/roster/corrections.';
    throw refused('change.too-early', 'to', message);
  }
  if (shift.over) {
    throw refused('request.invalid', 'to', 'the shift ends by then anyway. Add a further shift.');
  }
  await tx.query(
    shift.notBegun
      ? 'DELETE FROM roster WHERE id = $1 AND lower(during) >= $2'
      : 'UPDATE roster SET during = tstzrange(lower(during), $2) WHERE id = $1',
    [id, to],
  );
  return { id, effects: effect('shift', 'ended', 1) };
}
