import { defineQuery } from '@app/database';
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

const created = defineQuery<NewLocation, { id: string }>(
  new URL('./queries/create-location.sql', import.meta.url),
);

/**
 * A place with counters. Its time zone never changes, because local days rest on it.
 *
 * @throws ChangeRefused `key.taken`, `request.invalid`
 */
export async function createLocation(tx: EntityManager, place: NewLocation): Promise<Change> {
  const zone = place.timeZone;
  const [row] = await created(tx, {
    key: readValue('key', () => key(place.key)),
    name: readValue('name', () => publicText(place.name)),
    timeZone: zone === null ? null : readValue('timeZone', () => timeZone(zone)),
  });
  return { id: row!.id, effects: effect('location', 'created', [place.key]) };
}
