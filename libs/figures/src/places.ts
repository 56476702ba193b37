import type { CountLedger } from './count-ledger.js';
import type { CountsByDay } from './counts-by-day.js';
import type { FigureSubject } from './figure.js';
import type { Line } from './line.js';
import { type Part, PartMaker, type PartSource } from './parts.js';
import { AGENCY, movedUnits, OUTSIDE, pathAbove } from './unit-tree.js';

/** One way to take a place apart: ratings of its own, the officers among them, and the parts. */
export type View = Pick<Part, 'own' | 'officers' | 'parts'>;

/** The agency, a unit with all below it, or a location. */
export interface Place {
  line: Line;
  /**
   * The units inside, as whoever computes with them may take them: below the units where they stood, and,
   * where some moved within the place, those as wholes of their own; and the locations inside.
   */
  views: View[];
  /** places that hold this one directly on some day; of agency and location none */
  wholes: readonly Place[];
  /** how many units stand above at most; the agency −1 */
  depth: number;
}

/** Agency, units and locations of one basis. */
export interface PlaceForest {
  agency: Place;
  /** those with ratings only */
  units: ReadonlyMap<string, Place>;
  locations: readonly Place[];
}

export interface ForestSource {
  basis: Line['basis'];
  /** by unit: its own ratings */
  own: ReadonlyMap<string, CountsByDay>;
  /** by unit: officers who are parts of its own ratings */
  officers: ReadonlyMap<string, readonly Line[]>;
  /** by location and unit: the unit's own ratings there */
  byLocation: ReadonlyMap<string, ReadonlyMap<string, CountsByDay>>;
  /** by unit: the line of another forest that counts the same ratings, so that what is shown there is shown here */
  same?: ReadonlyMap<string, Line>;
}

/** The places of one basis; reads counts by single days, and yields after some places. */
export function* placeForest(
  ledger: CountLedger,
  source: ForestSource,
): Generator<void, PlaceForest> {
  const { tree } = ledger;
  const lines = new Map<string, Line>();
  const parts: PartSource = { ...source, lines, lifted: new Set() };
  const maker = new PartMaker(ledger, parts);
  const lineOf = (subject: FigureSubject, under: string): Line => {
    const counts = maker.countsBelow(under, tree.everything);
    return { subject, basis: source.basis, counts, chains: [] };
  };
  for (const id of tree.units) {
    const line = lineOf({ kind: 'unit', id }, id);
    if (line.counts.some((persons) => persons > 0)) lines.set(id, source.same?.get(id) ?? line);
    yield;
  }
  const agency: Place = {
    line: lineOf({ kind: 'instansi', id: '' }, AGENCY),
    views: viewsOf(ledger, parts, maker, { id: AGENCY, own: ledger.open(), officers: [] }),
    wholes: [],
    depth: -1,
  };
  return {
    agency,
    units: yield* unitPlaces(ledger, parts, maker, agency),
    locations: yield* locationPlaces(ledger, source, parts),
  };
}

function* unitPlaces(
  ledger: CountLedger,
  source: PartSource,
  maker: PartMaker,
  agency: Place,
): Generator<void, ReadonlyMap<string, Place>> {
  const { tree } = ledger;
  const units = new Map<string, Place & { wholes: Place[] }>();
  for (const [unitId, line] of source.lines) {
    const { own, officers } = maker.part(unitId, tree.everything)!;
    const depths = tree.starts.map((_, stretch) => pathAbove(tree, unitId, stretch).length - 1);
    units.set(unitId, {
      line,
      views: viewsOf(ledger, source, maker, { id: unitId, own, officers }),
      wholes: [],
      depth: Math.max(...depths),
    });
    yield;
  }
  for (const [unitId, place] of units) {
    for (const above of new Set(tree.parents.get(unitId))) {
      const whole = above === AGENCY ? agency : units.get(above);
      if (whole) place.wholes.push(whole);
    }
  }
  return units;
}

function viewsOf(
  ledger: CountLedger,
  source: PartSource,
  maker: PartMaker,
  { id, own, officers }: Pick<Part, 'own' | 'officers'> & { id: string },
): View[] {
  const all = ledger.tree.everything;
  const asItStood = { own, officers, parts: maker.partsBelow(id, all) };
  const moved = movedUnits(ledger.tree).get(id);
  if (!moved) return [asItStood];
  const apart = new PartMaker(ledger, { ...source, lifted: new Set(moved) });
  const wholes = moved.flatMap((unitId) => maker.part(unitId, all) ?? []);
  return [asItStood, { own, officers, parts: [...apart.partsBelow(id, all), ...wholes] }];
}

function* locationPlaces(
  ledger: CountLedger,
  { basis, byLocation }: ForestSource,
  source: PartSource,
): Generator<void, Place[]> {
  const all = ledger.tree.everything;
  const places: Place[] = [];
  for (const [id, own] of byLocation) {
    const counts = ledger.open();
    for (const [unitId, there] of own) ledger.add(unitId, counts, there, all);
    places.push({
      line: { subject: { kind: 'location', id }, basis, counts, chains: [] },
      views: locationViews(ledger, { ...source, own, officers: new Map() }),
      wholes: [],
      depth: 0,
    });
    yield;
  }
  return places;
}

/** Units that moved, wherever to, may be set against a location as wholes of their own, too. */
function locationViews(ledger: CountLedger, source: PartSource): View[] {
  const all = ledger.tree.everything;
  const moved = [...movedUnits(ledger.tree).values()].flat();
  const view = (lifted: readonly string[]): View => {
    const maker = new PartMaker(ledger, { ...source, lifted: new Set(lifted) });
    const whole = new PartMaker(ledger, source);
    const wholes = lifted.flatMap((unitId) => whole.part(unitId, all) ?? []);
    const parts = [...maker.partsBelow(AGENCY, all), ...maker.partsBelow(OUTSIDE, all), ...wholes];
    return { own: ledger.open(), officers: [], parts };
  };
  return moved.length === 0 ? [view([])] : [view([]), view(moved)];
}

/** The units of a place on any day, itself included, by id. */
export function unitsInside({ line, views }: Place): string[] {
  const found = new Set(line.subject.kind === 'unit' ? [line.subject.id] : []);
  const todo = [...views[0]!.parts];
  for (const { unitId, parts } of todo) {
    found.add(unitId);
    todo.push(...parts);
  }
  return [...found].toSorted();
}
