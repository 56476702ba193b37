import { defineQuery } from '@app/database';
import type { EntityManager } from 'typeorm';
import { ChangeRefused } from './change-refused.js';
import { LocationEntity } from '../organisation/index.js';
import { findStored } from './find-stored.js';
import { type Change, effect, type Present, requireTomorrow } from './present.js';

const whatNames = defineQuery<{ id: string; from: string }, { kind: string; key: string }>(
  new URL('./queries/list-what-names-location.sql', import.meta.url),
);

/**
 * Ends the use of a location; its ratings and figures stay.
 *
 * @throws ChangeRefused `location.in-use` naming counters that stand there and codes that name it,
 *   `location.unknown`, `change.too-early`
 */
export async function retireLocation(
  tx: EntityManager,
  id: string,
  from: string,
  present: Present,
): Promise<Change> {
  requireTomorrow(from, present);
  const { key } = await findStored(tx, 'location', { id, field: 'id', day: from });
  const left = await whatNames(tx, { id, from });
  if (left.length > 0) {
    const message = 'is still there then. Move or retire a counter, revoke a code first.';
    throw new ChangeRefused(
      'location.in-use',
      left.map((row) => ({ field: row.kind, message: `"${row.key}" ${message}` })),
    );
  }
  await tx.update(LocationEntity, { id }, { retiredOn: from });
  return { id, effects: effect('location', 'ended', [key]) };
}
