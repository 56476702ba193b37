import type { FigureSubject } from './figure.js';
import { type PeriodCounts, placesAbove } from './period-counts.js';

/** From this share on a place speaks of one officer. */
const NEARLY_ALL = 0.9;

/** A place whose figure is nearly one officer's. */
export interface OneOfficerPlace {
  place: FigureSubject;
  assignmentId: string;
}

/**
 * Places of which one officer has more than 90 % of the persons up to a day (rule 10): no grade on pages, on
 * public ones only after a decision, and reading it leaves an audit entry.
 * @param until day of the period, counted from 1
 */
export function placesOfOneOfficer(counts: PeriodCounts, until: number): OneOfficerPlace[] {
  return [...counts.units.values()].flatMap(({ place, table }) =>
    [place, ...placesAbove(place)].flatMap(({ line }) =>
      table.officers
        .filter((officer) => officer.counts[until]! > NEARLY_ALL * line.counts[until]!)
        .map(({ subject }) => ({ place: line.subject, assignmentId: subject.id })),
    ),
  );
}
