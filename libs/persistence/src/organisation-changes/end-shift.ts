import { defineCommand, defineQuery } from '@app/database';
import type { EntityManager } from 'typeorm';
import { refused } from './change-refused.js';
import { type Change, effect, type Present } from './present.js';

interface ShiftEnd {
  id: string;
  to: Date;
}

const shiftEnds = defineQuery<ShiftEnd, { notBegun: boolean; over: boolean }>(
  new URL('./queries/find-shift-end.sql', import.meta.url),
);
const strikeShift = defineCommand<ShiftEnd>(new URL('./queries/strike-shift.sql', import.meta.url));
const cutShift = defineCommand<ShiftEnd>(new URL('./queries/cut-shift.sql', import.meta.url));

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
  const [shift] = await shiftEnds(tx, { id, to });
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
  await (shift.notBegun ? strikeShift : cutShift)(tx, { id, to });
  return { id, effects: effect('shift', 'ended', 1) };
}
