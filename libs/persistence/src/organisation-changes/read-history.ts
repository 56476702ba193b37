import { defineQuery } from '@app/database';
import type { EntityManager } from 'typeorm';
import { type Days, FreeServiceEntity, ServiceEntity } from '../organisation/index.js';
import { refused } from './change-refused.js';

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

export interface DatedRow extends Days {
  id: string;
  key: string;
  name: string;
  unitId: string;
}

export interface ServiceHistory extends DatedRow {
  /** days on which it asks for no fee */
  free: Days[];
}

const units = defineQuery<{ id: string }, UnitHistory>(
  new URL('./queries/read-unit-history.sql', import.meta.url),
);
const counters = defineQuery<object, CounterHistory>(
  new URL('./queries/list-counter-histories.sql', import.meta.url),
);
const officers = defineQuery<object, OfficerHistory>(
  new URL('./queries/list-officer-histories.sql', import.meta.url),
);

/** A unit with all its versions and successions. @throws ChangeRefused `unit.unknown` */
export async function readUnitHistory(tx: EntityManager, id: string): Promise<UnitHistory> {
  const [unit] = await units(tx, { id });
  if (unit === undefined) throw refused('unit.unknown', 'id', 'there is no such unit.');
  return unit;
}

/** All counters by key, closed ones too, with where they stood and what they offered. */
export function listCounterHistories(tx: EntityManager): Promise<CounterHistory[]> {
  return counters(tx, {});
}

/** All officers by key, those who left too, with all assignments. */
export function listOfficerHistories(tx: EntityManager): Promise<OfficerHistory[]> {
  return officers(tx, {});
}

/** A service with its days, and those on which it is free. @throws ChangeRefused `service.unknown` */
export async function readServiceHistory(tx: EntityManager, id: string): Promise<ServiceHistory> {
  const service = await tx.findOneBy(ServiceEntity, { id });
  if (service === null) throw refused('service.unknown', 'id', 'there is no such service.');
  const { key, name, unitId, valid } = service;
  return { id, key, name, unitId, ...valid, free: await listFreeDays(tx, id) };
}

/** The days on which a service asks for no fee, in order. */
export async function listFreeDays(tx: EntityManager, serviceId: string): Promise<Days[]> {
  const rows = await tx.findBy(FreeServiceEntity, { serviceId });
  return rows.map(({ valid }) => valid).sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
}
