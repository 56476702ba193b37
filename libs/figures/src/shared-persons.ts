import type { CountLedger } from './count-ledger.js';
import type { Line } from './line.js';
import type { OwnRatings } from './own-ratings.js';
import type { Pair } from './pairs.js';
import type { Place } from './places.js';
import type { UnitTable } from './unit-table.js';

/** A subject, and which of the unit's own ratings are its. */
type Holder = readonly [line: Line, holds: (one: OwnRatings) => boolean];

/** The pairs of one unit's subjects, and of those and locations, that share persons. */
export function pairsOfUnit(
  ledger: CountLedger,
  ratings: readonly OwnRatings[],
  { unit, attested, services, officers, below }: UnitTable,
  locations: readonly Place[],
): Pair[] {
  const isLeaf = below.all.length === 0;
  const whole: Holder[] = isLeaf ? [[unit, () => true]] : [];
  const proven: Holder[] = isLeaf && attested ? [[attested, (one) => one.attested]] : [];
  const ofService = services.map((line): Holder => [
    line,
    (one) => one.serviceId === line.subject.id,
  ]);
  const ofOfficer = officers.map((line): Holder => [
    line,
    (one) => one.officerId === line.subject.id,
  ]);
  const ofLocation = locations.map(({ line }): Holder => [
    line,
    (one) => one.locationId === line.subject.id,
  ]);
  const cross = (ones: readonly Holder[], others: readonly Holder[]): Pair[] =>
    ones.flatMap((one) => others.flatMap((other) => pairOf(ledger, ratings, one, other) ?? []));
  return [
    ...cross(whole, [...proven, ...ofService, ...ofOfficer]),
    ...cross(proven, [...ofService, ...ofOfficer]),
    ...cross(ofService, ofOfficer),
    ...cross(ofLocation, [...proven, ...ofService, ...ofOfficer]),
  ];
}

function pairOf(
  ledger: CountLedger,
  ratings: readonly OwnRatings[],
  [one, holdsOne]: Holder,
  [other, holdsOther]: Holder,
): Pair | undefined {
  const both = ratings.filter((each) => holdsOne(each) && holdsOther(each));
  if (both.length === 0) return undefined;
  const shared = ledger.open();
  for (const { unitId, counts } of both) {
    ledger.add(unitId, shared, counts, ledger.tree.everything);
  }
  return { one, other, shared };
}
