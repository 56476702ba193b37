import type { EntityManager } from 'typeorm';
import { refused } from './change-refused.js';

export interface Days {
  /** YYYY-MM-DD; null: since ever */
  from: string | null;
  /** first day after it; null: no end yet */
  to: string | null;
}

export interface UnitHistory {
  id: string;
  key: string;
  guest: boolean;
  versions: (Days & { name: string; parentId: string | null; headId: string | null })[];
  /** units that went on in this one, and the unit in which this one went on */
  predecessors: { id: string; kind: 'rename' | 'merge' | 'split'; on: string }[];
  successors: { id: string; kind: 'rename' | 'merge' | 'split'; on: string }[];
}

export interface CounterHistory {
  id: string;
  key: string;
  name: string;
  unitId: string;
  shared: boolean;
  retiredOn: string | null;
  places: (Days & { locationId: string })[];
  services: (Days & { serviceId: string })[];
}

/** Without the NIP, which is never shown. */
export interface OfficerHistory {
  id: string;
  key: string;
  name: string;
  publicName: string;
  employment: string;
  retiredOn: string | null;
  assignments: (Days & { id: string; unitId: string })[];
}

/** A range's days, with further columns, as JSON. */
const days = (alias: string, columns: string): string =>
  `jsonb_build_object('from', lower(${alias}.valid), 'to', upper(${alias}.valid), ${columns})`;

const listed = (item: string, order: string, from: string): string =>
  `(SELECT coalesce(jsonb_agg(${item} ORDER BY ${order}), '[]') FROM ${from})`;

const succession = (own: string, other: string): string =>
  listed(
    `jsonb_build_object('id', s.${other}, 'kind', s.kind, 'on', s.happened_on)`,
    `s.happened_on, s.${other}`,
    `unit_successions s WHERE s.instansi_id = u.instansi_id AND s.${own} = u.id`,
  );

const UNITS = `
  SELECT u.id, u.key, u.guest, ${listed(
    days('v', `'name', v.name, 'parentId', v.parent_id, 'headId', v.head_id`),
    'v.valid',
    'unit_versions v WHERE v.instansi_id = u.instansi_id AND v.unit_id = u.id',
  )} AS versions,
    ${succession('successor_id', 'predecessor_id')} AS predecessors,
    ${succession('predecessor_id', 'successor_id')} AS successors
  FROM units u`;

const COUNTERS = `
  SELECT k.id, k.key, k.name, k.unit_id AS "unitId", k.shared, k.retired_on::text AS "retiredOn",
    ${listed(days('p', `'locationId', p.location_id`), 'p.valid', 'counter_locations p WHERE p.instansi_id = k.instansi_id AND p.counter_id = k.id')} AS places,
    ${listed(days('s', `'serviceId', s.service_id`), 's.valid, s.service_id', 'counter_services s WHERE s.instansi_id = k.instansi_id AND s.counter_id = k.id')} AS services
  FROM counters k`;

const OFFICERS = `
  SELECT o.id, o.key, o.name, o.public_name AS "publicName", o.employment, o.retired_on::text AS "retiredOn",
    ${listed(days('a', `'id', a.id, 'unitId', a.unit_id`), 'a.valid, a.id', 'assignments a WHERE a.instansi_id = o.instansi_id AND a.officer_id = o.id')} AS assignments
  FROM officers o`;

/** A unit with all its versions and successions. @throws ChangeRefused `unit.unknown` */
export async function readUnitHistory(tx: EntityManager, id: string): Promise<UnitHistory> {
  const [unit] = await tx.query(`${UNITS} WHERE u.id = $1`, [id]);
  if (unit === undefined) throw refused('unit.unknown', 'id', 'there is no such unit.');
  return unit;
}

/** All counters by key, closed ones too, with where they stood and what they offered. */
export function listCounterHistories(tx: EntityManager): Promise<CounterHistory[]> {
  return tx.query(`${COUNTERS} ORDER BY k.key`);
}

/** All officers by key, those who left too, with all assignments. */
export function listOfficerHistories(tx: EntityManager): Promise<OfficerHistory[]> {
  return tx.query(`${OFFICERS} ORDER BY o.key`);
}

export interface DatedRow extends Days {
  id: string;
  key: string;
  name: string;
  unitId: string;
}

/** A service with its days. @throws ChangeRefused `service.unknown` */
export async function readServiceHistory(tx: EntityManager, id: string): Promise<DatedRow> {
  const [service] = await tx.query(
    `SELECT id, key, name, unit_id AS "unitId", lower(valid)::text AS "from", upper(valid)::text AS "to"
     FROM services WHERE id = $1`,
    [id],
  );
  if (service === undefined) throw refused('service.unknown', 'id', 'there is no such service.');
  return service;
}
