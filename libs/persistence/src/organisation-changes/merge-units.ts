import { defineCommand, defineQuery } from '@app/database';
import type { EntityManager } from 'typeorm';
import { refused } from './change-refused.js';
import { requireTree, splitVersions } from './change-unit.js';
import { createUnit, type NewUnit } from './create-unit.js';
import { endVersionsOfUnits } from './end-rows.js';
import { findOpenUnit } from './find-stored.js';
import {
  continueAssignments,
  continueCodes,
  continueCounters,
  continueServices,
  type Merge,
  refusePlans,
} from './continue-rows.js';
import { type Change, effect, type Present, requireTomorrow } from './present.js';

export interface UnitMerge {
  /** the units that end */
  unitIds: string[];
  /** a unit that stands already, or a new one */
  into: { unitId: string } | Omit<NewUnit, 'from'>;
  /** first day of the successor; tomorrow or later */
  from: string;
}

/** Units that end on a day, and the unit that goes on. */
interface Merger {
  ids: string[];
  successorId: string;
  from: string;
}

const recordMergers = defineCommand<Merger>(
  new URL('./queries/record-mergers.sql', import.meta.url),
);
const successorsBelow = defineQuery<Merger, { unitId: string }>(
  new URL('./queries/find-successor-below.sql', import.meta.url),
);
const moveBelow = defineCommand<Merger>(new URL('./queries/move-children.sql', import.meta.url));

/**
 * From a day on units are one. The units end; what stands below them, their services, counters,
 * shifts, assignments and codes go on in the successor. Ratings belong to a unit for good, so services,
 * counters and assignments are made anew there, under their old key with the successor's behind it.
 * Printed codes stay valid: from that day they point at the successor. Returns the successor's id.
 *
 * @throws ChangeRefused `unit.unknown`, `unit.closes`, `unit.circle`, `key.taken`, `change.too-early`,
 *   `assignment.overlap`
 */
export async function mergeUnits(
  tx: EntityManager,
  { unitIds, into, from }: UnitMerge,
  present: Present,
): Promise<Change> {
  requireTomorrow(from, present);
  const ids = [...new Set(unitIds)];
  const keys: string[] = [];
  for (const id of ids)
    keys.push((await findOpenUnit(tx, { id, field: 'unitIds', day: from })).key);
  await refusePlans(tx, ids, from);
  const successor = await findSuccessor(tx, into, from, present);
  await requireElsewhere(tx, ids, successor.id, from);
  await moveChildren(tx, ids, successor.id, from);
  const merge: Merge = { ids, into: successor, from };
  const services = await continueServices(tx, merge);
  const assignments = await continueAssignments(tx, merge);
  const counters = await continueCounters(tx, merge, services.moves, assignments.moves);
  const codes = await continueCodes(tx, merge, {
    services: services.moves,
    assignments: assignments.moves,
    counters: counters.moves,
  });
  await endVersionsOfUnits(tx, { ids, day: from });
  await recordMergers(tx, { ids, successorId: successor.id, from });
  await requireTree(tx, from);
  const done = [services, assignments, counters, codes].flatMap(({ effects }) => effects);
  return {
    id: successor.id,
    effects: [...successor.effects, ...effect('unit', 'ended', keys), ...done],
  };
}

async function findSuccessor(
  tx: EntityManager,
  into: UnitMerge['into'],
  from: string,
  present: Present,
): Promise<Change & { key: string }> {
  if ('unitId' in into) {
    const field = 'into.unitId';
    const { key } = await findOpenUnit(tx, { id: into.unitId, field, day: from });
    return { id: into.unitId, key, effects: [] };
  }
  return { ...(await createUnit(tx, { ...into, from }, present)), key: into.key };
}

async function requireElsewhere(
  tx: EntityManager,
  ids: string[],
  successorId: string,
  from: string,
): Promise<void> {
  const [below] = await successorsBelow(tx, { ids, successorId, from });
  if (below === undefined && !ids.includes(successorId)) return;
  const message =
    'the successor must not be one of the units that end, nor stand below one. Move it first.';
  throw refused('unit.circle', 'into', message);
}

async function moveChildren(
  tx: EntityManager,
  ids: string[],
  successorId: string,
  from: string,
): Promise<void> {
  for (const id of ids) await splitVersions(tx, { unitId: null, parentId: id, from });
  await moveBelow(tx, { ids, successorId, from });
}
