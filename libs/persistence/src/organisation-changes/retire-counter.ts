import type { EntityManager } from 'typeorm';
import { endRanges, endShifts, revokeCodesFrom } from './end-rows.js';
import { findStanding } from './find-standing.js';
import { type Change, effect, type Present, requireTomorrow } from './present.js';

/**
 * Closes a counter: what it offers, its place and its shifts end, its codes are revoked from that day.
 *
 * @throws ChangeRefused `counter.unknown`, `unit.closes`, `change.too-early`
 */
export async function retireCounter(
  tx: EntityManager,
  id: string,
  from: string,
  present: Present,
): Promise<Change> {
  requireTomorrow(from, present);
  const { key } = await findStanding(tx, 'counters', { id, field: 'id', day: from });
  const codes = await revokeCodesFrom(tx, 'counter_id', [id], from);
  const shifts = await closeCounters(tx, [id], from);
  return {
    id,
    effects: [
      ...effect('counter', 'ended', [key]),
      ...effect('shift', 'ended', shifts),
      ...effect('code', 'ended', codes),
    ],
  };
}

/** Ends all that hangs on counters, but for their codes; returns how many shifts that were. */
export async function closeCounters(
  tx: EntityManager,
  ids: readonly string[],
  from: string,
): Promise<number> {
  // the end of a shift is local to the counter's place, so places end last
  const shifts = await endShifts(tx, 'counter_id', ids, from);
  const owner = { column: 'counter_id', ids };
  await endRanges(tx, 'counter_services', owner, from);
  await endRanges(tx, 'counter_locations', owner, from);
  await tx.query('UPDATE counters SET retired_on = $2 WHERE id = ANY ($1)', [ids, from]);
  return shifts;
}
