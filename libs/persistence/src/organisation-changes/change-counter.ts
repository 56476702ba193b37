import type { EntityManager } from 'typeorm';
import { offerServices, placeCounter } from './create-counter.js';
import { endRanges } from './end-rows.js';
import { findStanding } from './find-standing.js';
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
  const { key, unitId } = await findStanding(tx, 'counters', { id, field: 'id', day: from });
  const owner = { column: 'counter_id', ids: [id] };
  if (locationId !== undefined) await endRanges(tx, 'counter_locations', owner, from);
  if (locationId != null) await placeCounter(tx, { id, locationId, from });
  if (serviceIds !== undefined) {
    await endRanges(tx, 'counter_services', owner, from);
    await offerServices(tx, { id, unitId: unitId ?? '', serviceIds, from });
  }
  return { id, effects: effect('counter', 'changed', [key]) };
}
