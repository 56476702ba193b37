import type { EntityManager } from 'typeorm';
import { refused } from './change-refused.js';
import { endShifts, revokeCodesFrom } from './end-rows.js';
import { type Change, type Effect, effect, type Present, requireTomorrow } from './present.js';

/**
 * An officer stops working in a unit: shifts end, badges are revoked from that day. Figures stay.
 *
 * @throws ChangeRefused `assignment.unknown`, `change.too-early`
 */
export async function endAssignment(
  tx: EntityManager,
  id: string,
  from: string,
  present: Present,
): Promise<Change> {
  requireTomorrow(from, present);
  const [row] = await tx.query(
    'SELECT FROM assignments WHERE id = $1 AND NOT valid << daterange($2::date, NULL)',
    [id, from],
  );
  if (row === undefined) {
    throw refused('assignment.unknown', 'id', 'no such assignment lasts until that day.');
  }
  return { id, effects: await endAssignments(tx, [id], from) };
}

/** @throws ChangeRefused `change.too-early` for an assignment that begins on that day or later */
export async function endAssignments(
  tx: EntityManager,
  ids: readonly string[],
  from: string,
): Promise<Effect[]> {
  await refuseToComeLater(tx, ids, from);
  const codes = await revokeCodesFrom(tx, 'assignment_id', ids, from);
  return [...(await cutAssignments(tx, ids, from)), ...effect('code', 'ended', codes)];
}

/** Ends assignments and their shifts. */
export async function cutAssignments(
  tx: EntityManager,
  ids: readonly string[],
  from: string,
): Promise<Effect[]> {
  const shifts = await endShifts(tx, 'assignment_id', ids, from);
  await tx.query(
    `UPDATE assignments SET valid = daterange(lower(valid), $2::date)
     WHERE id = ANY ($1) AND valid @> $2::date`,
    [ids, from],
  );
  return [...effect('assignment', 'ended', ids.length), ...effect('shift', 'ended', shifts)];
}

/** An assignment is never deleted, so it cannot end before it began. */
export async function refuseToComeLater(
  tx: EntityManager,
  ids: readonly string[],
  from: string,
): Promise<void> {
  const [later] = await tx.query(
    `SELECT o.key, lower(a.valid)::text AS begins FROM assignments a JOIN officers o ON o.id = a.officer_id
     WHERE a.id = ANY ($1) AND lower(a.valid) >= $2::date ORDER BY 2, 1 LIMIT 1`,
    [ids, from],
  );
  if (later === undefined) return;
  const message = `an assignment of "${later.key}" begins on ${later.begins} only. Take a later day.`;
  throw refused('change.too-early', 'from', message);
}
