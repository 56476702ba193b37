import { addRow } from '@app/database';
import type { EntityManager } from 'typeorm';
import { key, publicText } from '@app/organisation-files';
import { ServiceEntity } from '../organisation/index.js';
import { readValue } from './change-refused.js';
import { findOpenUnit } from './find-stored.js';
import { type Change, effect, type Present, requireToday } from './present.js';

export interface NewService {
  key: string;
  name: string;
  unitId: string;
  /** first day; today or later */
  from: string;
}

/**
 * A service that a unit provides from a day on.
 *
 * @throws ChangeRefused `key.taken`, `unit.unknown`, `unit.closes`, `change.too-early`
 */
export async function createService(
  tx: EntityManager,
  service: NewService,
  present: Present,
): Promise<Change> {
  requireToday(service.from, present);
  await findOpenUnit(tx, { id: service.unitId, field: 'unitId', day: service.from });
  const { id } = await addRow(tx, ServiceEntity, {
    key: readValue('key', () => key(service.key)),
    name: readValue('name', () => publicText(service.name)),
    unitId: service.unitId,
    valid: { from: service.from, to: null },
  });
  return { id, effects: effect('service', 'created', [service.key]) };
}
