import { defineQuery } from '@app/database';
import type { EntityManager } from 'typeorm';
import { ChangeRefused } from './change-refused.js';
import { endVersionsOfUnits } from './end-rows.js';
import { findOpenUnit } from './find-stored.js';
import { type Change, effect, type Present, requireTomorrow } from './present.js';

const whatKeeps = defineQuery<{ id: string; from: string }, { kind: string; key: string }>(
  new URL('./queries/list-what-keeps-unit.sql', import.meta.url),
);

const WHAT_TO_DO: Readonly<Record<string, string>> = {
  unit: 'stands below it. Give it another parent from that day on, or retire it first.',
  service: 'is still offered then. Retire it first, or merge the unit with its successor.',
  counter: 'is still there then. Retire it first, or merge the unit with its successor.',
  officer: 'is still assigned then. Transfer the officer or end the assignment first.',
  code: 'is still in use then. Revoke it first, or merge the unit with its successor.',
};

/**
 * Ends a unit; its ratings and figures stay. Nothing may still be in it: what goes on elsewhere is a
 * merge.
 *
 * @throws ChangeRefused `unit.in-use` naming all that is still there, `unit.unknown`, `change.too-early`
 */
export async function retireUnit(
  tx: EntityManager,
  id: string,
  from: string,
  present: Present,
): Promise<Change> {
  requireTomorrow(from, present);
  const { key } = await findOpenUnit(tx, { id, field: 'id', day: from });
  const left = await whatKeeps(tx, { id, from });
  if (left.length > 0) {
    const faults = left.map((row) => ({
      field: row.kind,
      message: `"${row.key}" ${WHAT_TO_DO[row.kind]}`,
    }));
    throw new ChangeRefused('unit.in-use', faults);
  }
  await endVersionsOfUnits(tx, { ids: [id], day: from });
  return { id, effects: effect('unit', 'ended', [key]) };
}
