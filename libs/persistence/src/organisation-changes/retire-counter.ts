import { type EntityManager, In } from 'typeorm';
import { CounterEntity } from '../organisation/index.js';
import {
  endOffersOfCounters,
  endPlacesOfCounters,
  endShiftsOfCounters,
  revokeCodesOfCounters,
} from './end-rows.js';
import { findStored } from './find-stored.js';
import { type Change, effect, type Present, requireTomorrow } from './present.js';

/**
 * Closes a counter: what it offers, its place and its shifts end, its codes are revoked from that day.
 *
 * @throws ChangeRefused `counter.unknown`, `unit.closes`, `change.too-early`
 */
export async function retireCounter(
  tx: EntityManager,
  id: string,
  from: string,
  present: Present,
): Promise<Change> {
  requireTomorrow(from, present);
  const { key } = await findStored(tx, 'counter', { id, field: 'id', day: from });
  const codes = await revokeCodesOfCounters(tx, { ids: [id], day: from });
  const shifts = await closeCounters(tx, [id], from);
  return {
    id,
    effects: [
      ...effect('counter', 'ended', [key]),
      ...effect('shift', 'ended', shifts),
      ...effect('code', 'ended', codes),
    ],
  };
}

/** Ends all that hangs on counters, but for their codes; returns how many shifts that were. */
export async function closeCounters(
  tx: EntityManager,
  ids: readonly string[],
  from: string,
): Promise<number> {
  // the end of a shift is local to the counter's place, so places end last
  const shifts = await endShiftsOfCounters(tx, { ids, day: from });
  await endOffersOfCounters(tx, { ids, day: from });
  await endPlacesOfCounters(tx, { ids, day: from });
  await tx.update(CounterEntity, { id: In(ids) }, { retiredOn: from });
  return shifts;
}
