import { addRow } from '@app/database';
import type { EntityManager } from 'typeorm';
import { key, publicText } from '@app/organisation-files';
import { UnitEntity, UnitVersionEntity } from '../organisation/index.js';
import { readValue } from './change-refused.js';
import { findOpenUnit, findStored } from './find-stored.js';
import { type Change, effect, type Present, requireToday } from './present.js';

export interface NewUnit {
  key: string;
  name: string;
  parentId: string | null;
  headId: string | null;
  /** a desk of another agency that is hosted here */
  guest: boolean;
  /** first day, YYYY-MM-DD; today or later */
  from: string;
}

/**
 * A new unit with its first version.
 *
 * @throws ChangeRefused `key.taken`, `unit.unknown`, `unit.closes`, `officer.unknown`, `change.too-early`
 */
export async function createUnit(
  tx: EntityManager,
  unit: NewUnit,
  present: Present,
): Promise<Change> {
  requireToday(unit.from, present);
  const { from, parentId, headId } = unit;
  if (parentId !== null) await findOpenUnit(tx, { id: parentId, field: 'parentId', day: from });
  if (headId !== null) await findStored(tx, 'officer', { id: headId, field: 'headId', day: from });
  const { id } = await addRow(tx, UnitEntity, {
    key: readValue('key', () => key(unit.key)),
    guest: unit.guest,
  });
  await addRow(tx, UnitVersionEntity, {
    unitId: id,
    valid: { from, to: null },
    name: readValue('name', () => publicText(unit.name)),
    parentId,
    headId,
  });
  return { id, effects: effect('unit', 'created', [unit.key]) };
}
