import { addRow } from '@app/database';
import type { EntityManager } from 'typeorm';
import { key, publicText } from '@app/organisation-files';
import {
  CounterEntity,
  CounterLocationEntity,
  CounterServiceEntity,
} from '../organisation/index.js';
import { readValue, refused } from './change-refused.js';
import { findOpenUnit, findStored } from './find-stored.js';
import { type Change, effect, type Present, requireToday } from './present.js';

export interface NewCounter {
  key: string;
  name: string;
  unitId: string;
  /** may several officers serve there at once; then none is named */
  shared: boolean;
  locationId: string | null;
  /** services of the unit; without any, all of the unit's are meant */
  serviceIds: string[];
  /** first day; today or later */
  from: string;
}

/**
 * A counter with what it offers and where it stands.
 *
 * @throws ChangeRefused `key.taken`, `unit.unknown`, `unit.closes`, `location.unknown`,
 *   `service.unknown`, `change.too-early`
 */
export async function createCounter(
  tx: EntityManager,
  counter: NewCounter,
  present: Present,
): Promise<Change> {
  const { unitId, locationId, serviceIds, from } = counter;
  requireToday(from, present);
  await findOpenUnit(tx, { id: unitId, field: 'unitId', day: from });
  const { id } = await addRow(tx, CounterEntity, {
    key: readValue('key', () => key(counter.key)),
    name: readValue('name', () => publicText(counter.name)),
    unitId,
    shared: counter.shared,
  });
  if (locationId !== null) await placeCounter(tx, { id, locationId, from });
  await offerServices(tx, { id, unitId, serviceIds, from });
  return { id, effects: effect('counter', 'created', [counter.key]) };
}

export async function placeCounter(
  tx: EntityManager,
  place: { id: string; locationId: string; from: string },
): Promise<void> {
  const { id, locationId, from } = place;
  await findStored(tx, 'location', { id: locationId, field: 'locationId', day: from });
  const valid = { from, to: null };
  await addRow(tx, CounterLocationEntity, { counterId: id, locationId, valid });
}

/** @throws ChangeRefused `service.unknown`, `unit.closes` */
export async function offerServices(
  tx: EntityManager,
  offer: { id: string; unitId: string; serviceIds: string[]; from: string },
): Promise<void> {
  const { id, unitId, serviceIds, from } = offer;
  for (const serviceId of new Set(serviceIds)) {
    const field = 'serviceIds';
    const service = await findStored(tx, 'service', { id: serviceId, field, day: from });
    if (service.unitId !== unitId) {
      const message = `"${service.key}" is a service of another unit. A counter offers services of its own unit.`;
      throw refused('service.unknown', field, message);
    }
    const valid = { from, to: null };
    await addRow(tx, CounterServiceEntity, { counterId: id, serviceId, valid });
  }
}
