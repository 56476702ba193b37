import { defineCommand, defineQuery } from '@app/database';
import type { EntityManager } from 'typeorm';
import { publicText } from '@app/organisation-files';
import { readValue, refused } from './change-refused.js';
import { findOpenUnit, findStored } from './find-stored.js';
import { type Change, effect, type Present, requireTomorrow } from './present.js';

export interface UnitChange {
  /** first day of the new version, tomorrow or later */
  from: string;
  name?: string;
  /** null: the top of the tree */
  parentId?: string | null;
  headId?: string | null;
}

/** A unit, or the units below a parent, and a day. */
interface UnitsAcross {
  unitId: string | null;
  parentId: string | null;
  from: string;
}

interface Version {
  unitId: string;
  valid: string;
}

const changeVersion = defineCommand<{
  id: string;
  from: string;
  name: string | null;
  moves: boolean;
  parentId: string | null;
  changesHead: boolean;
  headId: string | null;
}>(new URL('./queries/change-unit-version.sql', import.meta.url));
const versionsAcross = defineQuery<UnitsAcross, Version>(
  new URL('./queries/list-versions-across-day.sql', import.meta.url),
);
const cutVersion = defineCommand<Version & { from: string }>(
  new URL('./queries/cut-version.sql', import.meta.url),
);
const resumeVersion = defineCommand<Version & { from: string }>(
  new URL('./queries/resume-version.sql', import.meta.url),
);
const circles = defineQuery<{ from: string }, { key: string; day: string }>(
  new URL('./queries/find-circle.sql', import.meta.url),
);

/**
 * From a day on a unit has another name, parent or head: a new version. Versions planned for later
 * stay as they are.
 *
 * @throws ChangeRefused `unit.unknown`, `unit.closes`, `unit.circle`, `officer.unknown`, `change.too-early`
 */
export async function changeUnit(
  tx: EntityManager,
  id: string,
  change: UnitChange,
  present: Present,
): Promise<Change> {
  const { from, name, parentId, headId } = change;
  requireTomorrow(from, present);
  const { key } = await findOpenUnit(tx, { id, field: 'id', day: from });
  if (parentId != null) await findOpenUnit(tx, { id: parentId, field: 'parentId', day: from });
  if (headId != null) await findStored(tx, 'officer', { id: headId, field: 'headId', day: from });
  await splitVersions(tx, { unitId: id, parentId: null, from });
  await changeVersion(tx, {
    id,
    from,
    name: name === undefined ? null : readValue('name', () => publicText(name)),
    moves: parentId !== undefined,
    parentId: parentId ?? null,
    changesHead: headId !== undefined,
    headId: headId ?? null,
  });
  await requireTree(tx, from);
  return { id, effects: effect('unit', 'changed', [key]) };
}

/** Cuts the versions of a unit, or of the units below it, in two on a day: the later part can change alone. */
export async function splitVersions(tx: EntityManager, which: UnitsAcross): Promise<void> {
  for (const version of await versionsAcross(tx, which)) {
    await cutVersion(tx, { ...version, from: which.from });
    await resumeVersion(tx, { ...version, from: which.from });
  }
}

/** @throws ChangeRefused `unit.circle` when on some day from `from` on a unit stands below itself */
export async function requireTree(tx: EntityManager, from: string): Promise<void> {
  const [row] = await circles(tx, { from });
  if (row === undefined) return;
  const message = `from ${row.day} on the unit "${row.key}" would stand below itself. Move the unit above it first.`;
  throw refused('unit.circle', 'parentId', message);
}
