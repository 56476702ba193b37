import { defineCommand, defineQuery } from '@app/database';
import type { EntityManager } from 'typeorm';
import { key, publicText } from '@app/organisation-files';
import { readValue, refused } from './change-refused.js';
import { findOpenUnit, findStanding } from './find-standing.js';
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

const created = defineQuery<
  { key: string; name: string; unitId: string; shared: boolean },
  { id: string }
>(new URL('./queries/create-counter.sql', import.meta.url));
const placeThere = defineCommand<{ id: string; locationId: string; from: string }>(
  new URL('./queries/place-counter.sql', import.meta.url),
);
const offerService = defineCommand<{ id: string; serviceId: string; from: string }>(
  new URL('./queries/offer-service.sql', import.meta.url),
);

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
  const [row] = await created(tx, {
    key: readValue('key', () => key(counter.key)),
    name: readValue('name', () => publicText(counter.name)),
    unitId,
    shared: counter.shared,
  });
  const { id } = row!;
  if (locationId !== null) await placeCounter(tx, { id, locationId, from });
  await offerServices(tx, { id, unitId, serviceIds, from });
  return { id, effects: effect('counter', 'created', [counter.key]) };
}

export async function placeCounter(
  tx: EntityManager,
  place: { id: string; locationId: string; from: string },
): Promise<void> {
  const { locationId, from } = place;
  await findStanding(tx, 'location', { id: locationId, field: 'locationId', day: from });
  await placeThere(tx, place);
}

/** @throws ChangeRefused `service.unknown`, `unit.closes` */
export async function offerServices(
  tx: EntityManager,
  offer: { id: string; unitId: string; serviceIds: string[]; from: string },
): Promise<void> {
  const { id, unitId, serviceIds, from } = offer;
  for (const serviceId of new Set(serviceIds)) {
    const field = 'serviceIds';
    const service = await findStanding(tx, 'service', { id: serviceId, field, day: from });
    if (service.unitId !== unitId) {
      const message = `"${service.key}" is a service of another unit. A counter offers services of its own unit.`;
      throw refused('service.unknown', field, message);
    }
    await offerService(tx, { id, serviceId, from });
  }
}
