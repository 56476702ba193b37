import { groupBy } from '@app/collections';
import type { CountLedger } from './count-ledger.js';
import type { CountsByDay } from './counts-by-day.js';
import type { OwnRatings } from './own-ratings.js';
import { PartMaker } from './parts.js';
import type { Place, PlaceForest, View } from './places.js';
import { AGENCY, pathAbove } from './unit-tree.js';

/**
 * Finds the places that hold all ratings of a location, and lets each be taken as its locations and what lies
 * beside them: an agency less all of its locations must not tell of those who have none.
 */
export function standLocations(
  ledger: CountLedger,
  { agency, units, locations }: PlaceForest,
  ratings: readonly OwnRatings[],
): Map<Place, Place[]> {
  const byLocation = groupBy(ratings, ({ locationId }) => locationId);
  const held = new Map<Place, Place[]>();
  const holders = new Map<Place, Place[]>();
  for (const location of locations) {
    const inside = byLocation.get(location.line.subject.id)!;
    const ids = holdersOf(ledger, inside);
    const places = ids.flatMap((id) => (id === AGENCY ? agency : (units.get(id) ?? [])));
    holders.set(location, places);
    for (const place of places) held.set(place, [...(held.get(place) ?? []), location]);
  }
  for (const [place, inside] of held) {
    const beside = besideLocations(ledger, inside, ratings, units);
    place.views.push(locationView(ledger, place, inside, beside));
  }
  return holders;
}

function holdersOf(ledger: CountLedger, ratings: readonly OwnRatings[]): string[] {
  const { tree } = ledger;
  const unitIds = [...new Set(ratings.map(({ unitId }) => unitId))];
  const paths = unitIds.flatMap((unitId) =>
    tree.starts.map((_, stretch) => [unitId, ...pathAbove(tree, unitId, stretch)]),
  );
  return paths[0]!.filter((place) => paths.every((path) => path.includes(place)));
}

/** The locations, and the units as far as they lie beside them. */
function locationView(
  ledger: CountLedger,
  { line: { subject } }: Place,
  locations: readonly Place[],
  beside: PartMaker,
): View {
  const there = locations.map(({ line }) => ({
    unitId: line.subject.id,
    line,
    overlap: line.counts,
    visits: false,
    own: line.counts,
    officers: [],
    parts: [],
  }));
  const all = ledger.tree.everything;
  const isUnit = subject.kind === 'unit';
  const outside = isUnit ? beside.part(subject.id, all) : undefined;
  const below = isUnit ? (outside?.parts ?? []) : beside.partsBelow(AGENCY, all);
  return { own: outside?.own ?? ledger.open(), officers: [], parts: [...there, ...below] };
}

/** Makes the parts of units from their ratings in none of these locations. */
function besideLocations(
  ledger: CountLedger,
  locations: readonly Place[],
  ratings: readonly OwnRatings[],
  units: PlaceForest['units'],
): PartMaker {
  const ids = new Set<string | null>(locations.map(({ line }) => line.subject.id));
  const own = new Map<string, CountsByDay>();
  for (const { unitId, locationId, counts } of ratings) {
    if (ids.has(locationId)) continue;
    const sum = own.get(unitId) ?? ledger.open();
    ledger.add(unitId, sum, counts, ledger.tree.everything);
    own.set(unitId, sum);
  }
  const lines = new Map([...units].map(([unitId, { line }]) => [unitId, line]));
  return new PartMaker(ledger, { own, lines, officers: new Map(), lifted: new Set() });
}
