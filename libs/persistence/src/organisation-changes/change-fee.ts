import { addRow } from '@app/database';
import type { EntityManager } from 'typeorm';
import { freeDaysFrom, FreeServiceEntity, ServiceEntity } from '../organisation/index.js';
import { findStored } from './find-stored.js';
import { type Change, effect, type Present, requireToday, requireTomorrow } from './present.js';
import { listFreeDays } from './read-history.js';

export interface FeeChange {
  /** asks for no fee, so that nobody is asked about it */
  free: boolean;
  /** first day; tomorrow or later, or the first day of a service that begins today or later */
  from: string;
}

/**
 * From a day on a service asks for no fee, or asks for one again. What was planned for later days falls.
 *
 * @throws ChangeRefused `service.unknown`, `unit.closes` when it ends, `change.too-early`
 */
export async function changeFee(
  tx: EntityManager,
  id: string,
  { free, from }: FeeChange,
  present: Present,
): Promise<Change> {
  const { key } = await findStored(tx, 'service', { id, field: 'id', day: from });
  const { valid } = await tx.findOneByOrFail(ServiceEntity, { id });
  if (from === valid.from) requireToday(from, present);
  else requireTomorrow(from, present);
  const stored = await listFreeDays(tx, id);
  const wanted = freeDaysFrom(stored, { free, from });
  if (JSON.stringify(wanted) === JSON.stringify(stored)) return { id, effects: [] };
  await tx.delete(FreeServiceEntity, { serviceId: id });
  for (const days of wanted) await addRow(tx, FreeServiceEntity, { serviceId: id, valid: days });
  return { id, effects: effect('service', 'changed', [key]) };
}
