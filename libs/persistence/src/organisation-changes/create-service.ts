import { defineQuery } from '@app/database';
import type { EntityManager } from 'typeorm';
import { key, publicText } from '@app/organisation-files';
import { readValue } from './change-refused.js';
import { findOpenUnit } from './find-standing.js';
import { type Change, effect, type Present, requireToday } from './present.js';

export interface NewService {
  key: string;
  name: string;
  unitId: string;
  /** first day; today or later */
  from: string;
}

const created = defineQuery<NewService, { id: string }>(
  new URL('./queries/create-service.sql', import.meta.url),
);

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
  const [row] = await created(tx, {
    key: readValue('key', () => key(service.key)),
    name: readValue('name', () => publicText(service.name)),
    unitId: service.unitId,
    from: service.from,
  });
  return { id: row!.id, effects: effect('service', 'created', [service.key]) };
}
