import { groupBy } from '@app/collections';
import type { CountLedger } from './count-ledger.js';
import type { CountsByDay } from './counts-by-day.js';
import type { OwnRatings } from './own-ratings.js';
import type { Place } from './places.js';
import type { Combination, OwnTable, UnitTable } from './unit-table.js';

/**
 * The ratings of a unit's own by service and location, where a location stands as an officer does in the unit's table:
 * a location less services must not tell of the few others there. Who is there from other units belongs to no service
 * of this one, and the unit's own figure is left aside, since it does not hold them.
 * @param ratings of all units
 */
export function locationTable(
  ledger: CountLedger,
  ratings: readonly OwnRatings[],
  unitId: string,
  { own, unit, locations }: { own: OwnTable; unit: UnitTable['unit']; locations: readonly Place[] },
): UnitTable | undefined {
  const there = locations.filter(({ line }) =>
    ratings.some((one) => one.unitId === unitId && one.locationId === line.subject.id),
  );
  if (there.length === 0 || own.services.length === 0) return undefined;
  const officerOf = (id: string | null): number =>
    there.findIndex(({ line }) => line.subject.id === id);
  const serviceOf = (one: OwnRatings): number =>
    one.unitId === unitId
      ? own.services.findIndex(({ subject }) => subject.id === one.serviceId)
      : -1;
  const inTable = ratings.filter((one) => one.unitId === unitId || officerOf(one.locationId) >= 0);
  const groups = groupBy(inTable, (one) => `${serviceOf(one)} ${officerOf(one.locationId)}`);
  const combinations = [...groups.values()].map((alike): Combination => ({
    service: serviceOf(alike[0]!),
    officer: officerOf(alike[0]!.locationId),
    attested: true,
    counts: summed(ledger, alike),
  }));
  return {
    services: own.services,
    officers: there.map(({ line }) => line),
    combinations,
    unit: { ...unit, chains: [] },
    attested: undefined,
    below: { all: [], attested: [] },
  };
}

function summed(ledger: CountLedger, ratings: readonly OwnRatings[]): CountsByDay {
  const sum = ledger.open();
  for (const { unitId, counts } of ratings) {
    ledger.add(unitId, sum, counts, ledger.tree.everything);
  }
  return sum;
}
