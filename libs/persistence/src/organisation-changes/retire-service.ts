import { defineCommand, defineQuery } from '@app/database';
import type { EntityManager } from 'typeorm';
import { refused } from './change-refused.js';
import { endOffersOfServices } from './end-rows.js';
import { findStored } from './find-stored.js';
import { type Change, effect, type Present, requireTomorrow } from './present.js';

const retire = defineCommand<{ id: string; from: string }>(
  new URL('./queries/retire-service.sql', import.meta.url),
);
const codesNaming = defineQuery<{ id: string; from: string }, { key: string }>(
  new URL('./queries/list-codes-of-service.sql', import.meta.url),
);

/**
 * Ends a service on all counters. Its ratings and figures stay; a code that names it goes on for the
 * unit, with no service named.
 *
 * @throws ChangeRefused `service.unknown`, `change.too-early`
 */
export async function retireService(
  tx: EntityManager,
  id: string,
  from: string,
  present: Present,
): Promise<Change> {
  requireTomorrow(from, present);
  const { key } = await findStored(tx, 'service', { id, field: 'id', day: from });
  if ((await retire(tx, { id, from })) === 0) {
    throw refused('change.too-early', 'from', `"${key}" has not begun then. Take a later day.`);
  }
  await endOffersOfServices(tx, { ids: [id], day: from });
  const codes = await codesNaming(tx, { id, from });
  return {
    id,
    effects: [
      ...effect('service', 'ended', [key]),
      ...effect(
        'code',
        'changed',
        codes.map((code) => code.key),
      ),
    ],
  };
}
