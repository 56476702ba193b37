import type { EntityManager } from 'typeorm';
import { key, publicText, timeZone } from '@app/organisation-files';
import { readValue } from './change-refused.js';
import { type Change, effect } from './present.js';

export interface NewLocation {
  key: string;
  name: string;
  /** IANA name; null: the agency's */
  timeZone: string | null;
}

/**
 * A place with counters. Its time zone never changes, because local days rest on it.
 *
 * @throws ChangeRefused `key.taken`, `request.invalid`
 */
export async function createLocation(tx: EntityManager, place: NewLocation): Promise<Change> {
  const zone = place.timeZone;
  const [row] = await tx.query(
    'INSERT INTO locations (instansi_id, key, name, time_zone) SELECT id, $1, $2, $3 FROM instansi RETURNING id',
    [
      readValue('key', () => key(place.key)),
      readValue('name', () => publicText(place.name)),
      zone === null ? null : readValue('timeZone', () => timeZone(zone)),
    ],
  );
  return { id: row.id, effects: effect('location', 'created', [place.key]) };
}
