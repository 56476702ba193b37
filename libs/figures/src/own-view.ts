import { groupBy } from '@app/collections';
import type { CountLedger } from './count-ledger.js';
import { between, type CountsByDay } from './counts-by-day.js';
import { type Cut, K, mayStandAlone } from './figure.js';
import type { Line } from './line.js';
import { cutOf } from './making.js';
import { dayNumber } from './period-days.js';
import type { PeriodCounts } from './period-counts.js';
import type { Place } from './places.js';

/**
 * New cuts of officers' own running views (rule 9), which only the officer sees: by rules 1 and 2, and while in
 * every window they open the unit's own ratings less the officer's are nobody's or at least K persons'. Of a unit's
 * own ratings beside units below it up to K − 1 can stay out of the closing; so many more must come after the cut.
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
      const needed = canStayOut(place) ? 2 * K - 1 : K;
      const cuts = (before.get(officer.subject.id) ?? []).map(({ until }) =>
        dayNumber(period, until),
      );
      const last = Math.max(0, ...cuts);
      const day = days.find(
        (each) =>
          each > last &&
          each <= horizon &&
          between(officer.counts, last, each) >= K &&
          between(officer.counts, each, horizon) >= needed &&
          leavesMonth(counts, officer, each, horizon) &&
          leavesColleagues(place.views[0]!.own, officer, [0, ...cuts], each),
      );
      return day === undefined ? [] : [cutOf(counts, officer, day)];
    }),
  );
}

/** Of a week's cut K persons come after it within its month, so that the month can be shown later. */
function leavesMonth(
  { period: { monthEnds } }: PeriodCounts,
  { counts }: Line,
  day: number,
  horizon: number,
): boolean {
  const end = monthEnds.find((one) => one >= day)!;
  return end === day || between(counts, day, Math.min(horizon, end)) >= K;
}

function canStayOut({ views }: Place): boolean {
  return views[0]!.parts.length > 0;
}

/** By officer: the days up to which they have seen their own figures. */
export type SeenDays = ReadonlyMap<string, readonly number[]>;

/** The days of own cuts of the counted measure. */
export function seenDays({ measure, period }: PeriodCounts, own: readonly Cut[]): SeenDays {
  const ofMeasure = own.filter((cut) => cut.measure === measure);
  const byOfficer = groupBy(ofMeasure, ({ subject }) => subject.id);
  return new Map(
    [...byOfficer].map(([id, cuts]) => [id, cuts.map(({ until }) => dayNumber(period, until))]),
  );
}

/**
 * Whether a closing figure up to a day tells the officer, who has seen others, of nobody or K persons: those between
 * the days, and those whom the officer has seen and who stay out of it.
 */
export function holdsBesideSeen(
  { subject, counts }: Line,
  day: number,
  { ledger, seen }: { ledger: CountLedger; seen: SeenDays },
): boolean {
  if (subject.kind !== 'assignment') return true;
  const gone = ledger.leftOutOf(counts);
  return (seen.get(subject.id) ?? []).every((earlier) =>
    mayStandAlone(Math.abs(between(counts, earlier, day)) + gone[earlier]!),
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
