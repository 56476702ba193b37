import type { EntityManager } from 'typeorm';
import { offerServices, placeCounter } from './create-counter.js';
import { endOffersOfCounters, endPlacesOfCounters } from './end-rows.js';
import { findStored } from './find-stored.js';
import { type Change, effect, type Present, requireTomorrow } from './present.js';

export interface CounterChange {
  /** tomorrow or later */
  from: string;
  /** null: nowhere in particular */
  locationId?: string | null;
  /** all that it offers from then on */
  serviceIds?: string[];
}

/**
 * From a day on a counter stands elsewhere or offers something else.
 *
 * @throws ChangeRefused `counter.unknown`, `unit.closes`, `location.unknown`, `service.unknown`,
 *   `change.too-early`
 */
export async function changeCounter(
  tx: EntityManager,
  id: string,
  { from, locationId, serviceIds }: CounterChange,
  present: Present,
): Promise<Change> {
  requireTomorrow(from, present);
  const { key, unitId } = await findStored(tx, 'counter', { id, field: 'id', day: from });
  const ends = { ids: [id], day: from };
  if (locationId !== undefined) await endPlacesOfCounters(tx, ends);
  if (locationId != null) await placeCounter(tx, { id, locationId, from });
  if (serviceIds !== undefined) {
    await endOffersOfCounters(tx, ends);
    await offerServices(tx, { id, unitId: unitId ?? '', serviceIds, from });
  }
  return { id, effects: effect('counter', 'changed', [key]) };
}
