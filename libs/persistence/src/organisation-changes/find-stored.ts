import { defineQuery } from '@app/database';
import type { EntityManager } from 'typeorm';
import {
  CounterEntity,
  LocationEntity,
  OfficerEntity,
  ServiceEntity,
} from '../organisation/index.js';
import { refused } from './change-refused.js';

/** A row that is stored; `ends` is the first day on which it cannot be used, null without an end. */
interface Standing {
  key: string;
  unitId: string | null;
  ends: string | null;
}

const FIND = {
  location: async (tx: EntityManager, id: string): Promise<Standing | null> => {
    const location = await tx.findOneBy(LocationEntity, { id });
    return location && { key: location.key, unitId: null, ends: location.retiredOn };
  },
  service: async (tx: EntityManager, id: string): Promise<Standing | null> => {
    const service = await tx.findOneBy(ServiceEntity, { id });
    return service && { key: service.key, unitId: service.unitId, ends: service.valid.to };
  },
  counter: async (tx: EntityManager, id: string): Promise<Standing | null> => {
    const counter = await tx.findOneBy(CounterEntity, { id });
    return counter && { key: counter.key, unitId: counter.unitId, ends: counter.retiredOn };
  },
  officer: async (tx: EntityManager, id: string): Promise<Standing | null> => {
    const officer = await tx.findOneBy(OfficerEntity, { id });
    return officer && { key: officer.key, unitId: null, ends: officer.retiredOn };
  },
};
const units = defineQuery<
  { id: string; day: string },
  { key: string; open: boolean; ends: string | null }
>(new URL('./queries/find-unit.sql', import.meta.url));

/**
 * Key of a row that goes on from `day` without an end, or without `day` of any row.
 *
 * @throws ChangeRefused `<kind>.unknown` without such a row, `unit.closes` when it has an end
 */
export async function findStored(
  tx: EntityManager,
  kind: keyof typeof FIND,
  { id, field, day }: { id: string; field: string; day?: string },
): Promise<{ key: string; unitId: string | null }> {
  const row = await FIND[kind](tx, id);
  if (row === null) {
    throw refused(`${kind}.unknown`, field, `there is no such ${kind} in this agency.`);
  }
  if (day !== undefined && row.ends !== null) throw closes(field, kind, row.key, row.ends);
  return row;
}

/**
 * Key of a unit that exists on `day` and has no end.
 *
 * @throws ChangeRefused `unit.unknown`, `unit.closes`
 */
export async function findOpenUnit(
  tx: EntityManager,
  { id, field, day }: { id: string; field: string; day: string },
): Promise<{ key: string }> {
  const [unit] = await units(tx, { id, day });
  if (unit === undefined)
    throw refused('unit.unknown', field, 'there is no such unit in this agency.');
  if (unit.open) return unit;
  if (unit.ends !== null) throw closes(field, 'unit', unit.key, unit.ends);
  throw refused(
    'unit.closes',
    field,
    `the unit "${unit.key}" does not exist all the time from ${day}. Take a later day.`,
  );
}

function closes(field: string, kind: string, key: string, day: string) {
  return refused('unit.closes', field, `the ${kind} "${key}" ends on ${day}. Take another one.`);
}
