import { defineCommand, defineQuery } from '@app/database';
import type { EntityManager } from 'typeorm';
import { refused } from './change-refused.js';
import { endShiftsOfAssignments, revokeCodesOfAssignments } from './end-rows.js';
import { type Change, type Effect, effect, type Present, requireTomorrow } from './present.js';

const lastingAssignments = defineQuery<{ id: string; from: string }, { id: string }>(
  new URL('./queries/find-lasting-assignment.sql', import.meta.url),
);
const cut = defineCommand<{ ids: readonly string[]; from: string }>(
  new URL('./queries/cut-assignments.sql', import.meta.url),
);
const laterAssignments = defineQuery<
  { ids: readonly string[]; from: string },
  { key: string; begins: string }
>(new URL('./queries/find-later-assignment.sql', import.meta.url));

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
  const [lasting] = await lastingAssignments(tx, { id, from });
  if (lasting === undefined) {
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
  const codes = await revokeCodesOfAssignments(tx, { ids, day: from });
  return [...(await cutAssignments(tx, ids, from)), ...effect('code', 'ended', codes)];
}

/** Ends assignments and their shifts. */
export async function cutAssignments(
  tx: EntityManager,
  ids: readonly string[],
  from: string,
): Promise<Effect[]> {
  const shifts = await endShiftsOfAssignments(tx, { ids, day: from });
  await cut(tx, { ids, from });
  return [...effect('assignment', 'ended', ids.length), ...effect('shift', 'ended', shifts)];
}

/** An assignment is never deleted, so it cannot end before it began. */
export async function refuseToComeLater(
  tx: EntityManager,
  ids: readonly string[],
  from: string,
): Promise<void> {
  const [later] = await laterAssignments(tx, { ids, from });
  if (later === undefined) return;
  const message = `an assignment of "${later.key}" begins on ${later.begins} only. Take a later day.`;
  throw refused('change.too-early', 'from', message);
}
