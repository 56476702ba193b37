import type { PersonsServed } from '@app/persistence/persons-served';
import { mostExpectedRatings } from '@app/statistics';

/** What a service of the unit got in a month. */
export interface ServiceVolume {
  id: string;
  /** persons of every level */
  ratings: number;
  personsServed: PersonsServed | null;
}

/** A service with more ratings than the unit's response rate explains. */
export interface Flood {
  id: string;
  ratings: number;
  /** the most that is explained */
  most: number;
}

/**
 * Services with more ratings than the persons they served explain, at the response rate of the unit's
 * services together. Nobody counts persons served by officer, so it cannot be told of officers.
 * @param services those whose number of persons served is not known are left out
 */
export function watchVolume(services: readonly ServiceVolume[]): Flood[] {
  const known = services.flatMap(({ id, ratings, personsServed }) =>
    personsServed !== null &&
    personsServed.known === personsServed.expected &&
    personsServed.persons > 0
      ? [{ id, ratings, persons: personsServed.persons }]
      : [],
  );
  const total = (of: (one: (typeof known)[number]) => number): number =>
    known.reduce((sum, one) => sum + of(one), 0);
  const rate = Math.min(1, total(({ ratings }) => ratings) / total(({ persons }) => persons));
  return known.flatMap(({ id, ratings, persons }) => {
    const most = mostExpectedRatings(persons, rate);
    return ratings > most ? [{ id, ratings, most }] : [];
  });
}
