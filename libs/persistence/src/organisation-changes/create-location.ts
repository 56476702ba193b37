import { addRow } from '@app/database';
import type { EntityManager } from 'typeorm';
import { key, publicText, timeZone } from '@app/organisation-files';
import { LocationEntity } from '../organisation/index.js';
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
  const { id } = await addRow(tx, LocationEntity, {
    key: readValue('key', () => key(place.key)),
    name: readValue('name', () => publicText(place.name)),
    timeZone: zone === null ? null : readValue('timeZone', () => timeZone(zone)),
  });
  return { id, effects: effect('location', 'created', [place.key]) };
}
