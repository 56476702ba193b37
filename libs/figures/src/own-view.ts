import { between, type CountsByDay } from './counts-by-day.js';
import { type Cut, K, mayStandAlone } from './figure.js';
import { groupBy } from '@app/collections';
import type { Line } from './line.js';
import { cutOf } from './making.js';
import { dayNumber } from './period-days.js';
import type { PeriodCounts } from './period-counts.js';

/**
 * New cuts of officers' own running views (rule 9), which only the officer sees: by rules 1 and 2, and while in
 * every window they open the unit's own ratings less the officer's are nobody's or at least K persons'.
 * @param shown the officers' earlier own cuts of this measure
 * @param settled the last settled day of the period, counted from 1
 */
export function makeOwnCuts(counts: PeriodCounts, shown: readonly Cut[], settled: number): Cut[] {
  const { period } = counts;
  const horizon = Math.min(settled, period.length - 1);
  const before = groupBy(shown, ({ subject }) => subject.id);
  const days = [...period.monthEnds, ...period.weekEnds.toReversed()];
  return [...counts.units.values()].flatMap(({ place, table }) =>
    table.officers.flatMap((officer) => {
      const cuts = (before.get(officer.subject.id) ?? []).map(({ until }) =>
        dayNumber(period, until),
      );
      const last = Math.max(0, ...cuts);
      const day = days.find(
        (each) =>
          each > last &&
          each <= horizon &&
          between(officer.counts, last, each) >= K &&
          between(officer.counts, each, horizon) >= K &&
          leavesColleagues(place.views[0]!.own, officer, [0, ...cuts], each),
      );
      return day === undefined ? [] : [cutOf(counts, officer, day)];
    }),
  );
}

function leavesColleagues(
  unit: CountsByDay,
  officer: Line,
  starts: readonly number[],
  day: number,
): boolean {
  return starts.every((from) =>
    mayStandAlone(between(unit, from, day) - between(officer.counts, from, day)),
  );
}
