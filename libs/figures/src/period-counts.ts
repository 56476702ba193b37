import { groupBy } from '@app/collections';
import { CountLedger } from './count-ledger.js';
import type { CountsByDay } from './counts-by-day.js';
import type { Basis, FigureSubject, Measure } from './figure.js';
import type { Line } from './line.js';
import { type OwnRatings, ownRatings } from './own-ratings.js';
import { ownTables } from './own-tables.js';
import type { Pair } from './pairs.js';
import type { PeriodDays } from './period-days.js';
import { type Place, type PlaceForest, placeForest } from './places.js';
import type { SettledCell, UnitVersion } from './settled-cell.js';
import { standLocations } from './location-holders.js';
import { pairsOfUnit } from './shared-persons.js';
import { locationTable } from './location-table.js';
import type { OwnTable, UnitTable } from './unit-table.js';
import { unitTree } from './unit-tree.js';

/** Everything that can be shown inside one unit. */
export interface UnitFigures {
  place: Place;
  attested: Place | undefined;
  table: UnitTable;
  /** its services beside the locations where it is; none where it is at none */
  locations: UnitTable | undefined;
  pairs: readonly Pair[];
}

/** One measure of one agency in one period, ready for the rules. */
export interface PeriodCounts {
  period: PeriodDays;
  measure: Measure;
  ledger: CountLedger;
  all: PlaceForest;
  attested: PlaceForest;
  /** all less attested: what anybody can compute where both are shown, or where nobody is attested */
  others: PlaceForest;
  /** by unit: the locations where it, or a unit below it, has ratings */
  locationsOf: ReadonlyMap<string, readonly Place[]>;
  /** by location: the places that hold all of its ratings */
  holdersOf: ReadonlyMap<Place, readonly Place[]>;
  /** by unit: its services and officers, and the table that holds them */
  units: ReadonlyMap<string, UnitFigures>;
}

export interface PeriodSource {
  period: PeriodDays;
  measure: Measure;
  /** settled days only, in any order */
  cells: readonly SettledCell[];
  versions: readonly UnitVersion[];
  /** what stayed out of a closing, and is not counted */
  leftOut?: readonly { unitId: string; after: string; until: string }[];
}

/**
 * Counts one measure of a period by everything that a figure can be about.
 * @throws RangeError for cells outside the period, broken numbers, or a unit that stands below itself
 */
export function periodCounts(source: PeriodSource): PeriodCounts {
  const steps = countPeriod(source);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps, so that its caller can let others work between them. */
export function* countPeriod(source: PeriodSource): Generator<void, PeriodCounts> {
  const { period, measure, versions, leftOut = [] } = source;
  const isOut = ({ unitId, day }: SettledCell): boolean =>
    leftOut.some((one) => one.unitId === unitId && day > one.after && day <= one.until);
  const cells = source.cells.filter((cell) => !isOut(cell));
  const withRatings = new Set(cells.map(({ unitId }) => unitId));
  const ledger = new CountLedger(period.length, unitTree(period, versions, withRatings));
  const ratings = yield* ownRatings(ledger, period, cells, measure);
  const own = yield* ownTables(ledger, ratings);
  const officers = new Map([...own].map(([unitId, table]) => [unitId, table.officers]));
  const forest = (
    basis: Line['basis'],
    keeps: (one: OwnRatings) => boolean,
    same?: ReadonlyMap<string, Line>,
  ): Generator<void, PlaceForest> =>
    placeForest(ledger, {
      same,
      basis,
      own: ownOf(ledger, ratings.filter(keeps)),
      officers: basis === 'attested' ? officers : new Map(),
      byLocation: basis === 'all' ? byLocation(ledger, ratings) : new Map(),
    });
  const all = yield* forest('all', () => true);
  const attested = yield* forest('attested', (one) => one.attested);
  const others = yield* forest('others', (one) => !one.attested, withoutAttested(all, attested));
  const holdersOf = standLocations(ledger, all, ratings);
  yield;
  const units = yield* unitFigures(ledger, ratings, own, { all, attested });
  ledger.close();
  const locationsOf = locationsByUnit(all.locations);
  return { holdersOf, period, measure, ledger, all, attested, others, locationsOf, units };
}

/** The line of a subject; none where it has no ratings in the period. */
export function lineOf(
  { all, attested, units }: PeriodCounts,
  { kind, id }: FigureSubject,
  basis: Basis,
): Line | undefined {
  const forest = basis === 'all' ? all : attested;
  if (kind === 'instansi') return forest.agency.line;
  if (kind === 'unit') return forest.units.get(id)?.line;
  if (kind === 'location') {
    return forest.locations.find(({ line }) => line.subject.id === id)?.line;
  }
  for (const { table } of units.values()) {
    const lines = kind === 'service' ? table.services : table.officers;
    const line = lines.find(({ subject }) => subject.id === id);
    if (line?.basis === basis) return line;
  }
  return undefined;
}

/** Every place above one, each once. */
export function placesAbove(place: Place): Place[] {
  const found = new Set<Place>();
  const todo = [...place.wholes];
  for (const whole of todo) {
    if (!found.has(whole)) todo.push(...whole.wholes);
    found.add(whole);
  }
  return [...found];
}

/** Of a unit without attested ratings the figure of all tells what is not attested, too. */
function withoutAttested(all: PlaceForest, attested: PlaceForest): Map<string, Line> {
  const without = [...all.units].filter(([id]) => !attested.units.has(id));
  return new Map(without.map(([id, { line }]) => [id, line]));
}

function ownOf(ledger: CountLedger, ratings: readonly OwnRatings[]): Map<string, CountsByDay> {
  const own = new Map<string, CountsByDay>();
  for (const { unitId, counts } of ratings) {
    const sum = own.get(unitId) ?? ledger.open();
    ledger.add(unitId, sum, counts, ledger.tree.everything);
    own.set(unitId, sum);
  }
  return own;
}

function byLocation(
  ledger: CountLedger,
  ratings: readonly OwnRatings[],
): Map<string, Map<string, CountsByDay>> {
  const at = groupBy(
    ratings.filter(({ locationId }) => locationId !== null),
    ({ locationId }) => locationId!,
  );
  return new Map([...at.keys()].toSorted().map((id) => [id, ownOf(ledger, at.get(id)!)]));
}

function locationsByUnit(locations: readonly Place[]): Map<string, Place[]> {
  const found = new Map<string, Place[]>();
  for (const location of locations) {
    const todo = [...location.views[0]!.parts];
    for (const { unitId, parts } of todo) {
      todo.push(...parts);
      const known = found.get(unitId) ?? [];
      if (!known.includes(location)) found.set(unitId, [...known, location]);
    }
  }
  return found;
}

/** Stands the own tables beside what is above and below their units, and finds the pairs. */
function* unitFigures(
  ledger: CountLedger,
  ratings: readonly OwnRatings[],
  own: ReadonlyMap<string, OwnTable>,
  { all, attested }: Pick<PeriodCounts, 'all' | 'attested'>,
): Generator<void, Map<string, UnitFigures>> {
  const ofUnit = groupBy(ratings, ({ unitId }) => unitId);
  const found = new Map<string, UnitFigures>();
  for (const [unitId, ownTable] of own) {
    const place = all.units.get(unitId)!;
    const proven = attested.units.get(unitId);
    const table: UnitTable = {
      ...ownTable,
      unit: place.line,
      attested: proven?.line,
      below: { all: place.views[0]!.parts, attested: proven?.views[0]?.parts ?? [] },
    };
    const pairs = pairsOfUnit(ledger, ofUnit.get(unitId)!, table, all.locations);
    const around = { own: ownTable, unit: place.line, locations: all.locations };
    const locations = locationTable(ledger, ratings, unitId, around);
    found.set(unitId, { place, attested: proven, table, locations, pairs });
    yield;
  }
  return found;
}
