import fc from 'fast-check';
import type { CityKind } from '../city-kinds.js';
import { type City, makeCity } from './invented-city.js';

const share = (most: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 100 }).map((percent) => (percent / 100) * most);

/** Small cities of every kind: nested units with own ratings, transfers, holds, locations, moves and merges. */
export const anyKind: fc.Arbitrary<CityKind> = fc.record({
  units: fc.integer({ min: 2, max: 12 }),
  persons: fc.integer({ min: 60, max: 900 }),
  depth: fc.integer({ min: 1, max: 4 }),
  own: share(0.5),
  officers: fc.constantFrom(1, 2, 3),
  withoutOfficer: share(0.3),
  withoutService: share(0.3),
  versatile: share(1),
  zipf: share(1.3),
  locations: fc.integer({ min: 0, max: 3 }),
  attested: fc.constantFrom(1, 0.9, 0.5, 0.1),
  held: share(0.1),
  corrected: share(0.05),
  transferred: share(0.4),
  moved: fc.constantFrom(0, 0, 0.2),
});
export const anyCity: fc.Arbitrary<City> = fc
  .tuple(anyKind, fc.integer({ min: 1, max: 1e6 }))
  .map(([one, seed]) => makeCity(one, seed));
