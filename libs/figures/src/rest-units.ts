import { hasCut } from './line.js';
import type { PeriodCounts } from './period-counts.js';
import type { Place } from './places.js';
import { AGENCY, pathAbove, type Stretches } from './unit-tree.js';

/** A unit whose own ratings belong to the rest of a place. */
export interface UnitRest {
  unitId: string;
  /** the day after which they stay out */
  after: number;
  /** the stretches in which they belong to it */
  when: Stretches;
}

/** The units of a place, itself included, while no closed unit inside it holds their own ratings. */
export function restUnits(counts: PeriodCounts, place: Place, after: number): UnitRest[] {
  const { tree } = counts.ledger;
  const { kind, id } = place.line.subject;
  const whole = kind === 'unit' ? id : AGENCY;
  return [...counts.units.keys()].flatMap((unitId) => {
    let when: Stretches = 0n;
    tree.starts.forEach((_, stretch) => {
      const path = [unitId, ...pathAbove(tree, unitId, stretch)];
      const inside = path.slice(0, path.indexOf(whole));
      if (path.includes(whole) && !inside.some((unit) => isClosed(counts, unit))) {
        when |= 1n << BigInt(stretch);
      }
    });
    return when === 0n ? [] : [{ unitId, after, when }];
  });
}

function isClosed({ all, period }: PeriodCounts, unitId: string): boolean {
  const place = all.units.get(unitId);
  return place !== undefined && hasCut(place.line, period.length);
}
