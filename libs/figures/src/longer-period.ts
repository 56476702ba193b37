import { closingParts } from './closing-parts.js';
import { fromTheLeaves } from './closing-order.js';
import { between, type Interval } from './counts-by-day.js';
import { type Basis, type FigureSubject, K, mayStandAlone, type Measure } from './figure.js';
import { hasCut, type Line, showIf } from './line.js';
import { dayName } from './period-days.js';
import { type PeriodCounts, placesAbove } from './period-counts.js';
import { leavesNobodyAlone } from './rests.js';
import { insideOf } from './windows.js';

/** A semester's or a year's figure of one subject. */
export interface LongerFigure {
  subject: FigureSubject;
  basis: Basis;
  measure: Measure;
  /** the stretches it counts (local days, YYYY-MM-DD): the whole period, or the shown periods inside it */
  covers: { from: string; until: string }[];
  /** persons of the periods that are not shown and stay out */
  leftOut: number;
}

/**
 * Closes a semester or a year (rule 8): a subject with K persons is complete if what it holds beside the shown
 * periods inside is nobody or K, and rule 3 holds; else the periods that are not shown stay out. The counts
 * hold the figures of the periods inside, semesters before quarters; it yields after each subject.
 */
export function* closeLongerPeriod(counts: PeriodCounts): Generator<void, LongerFigure[]> {
  const { length } = counts.period;
  const figures: LongerFigure[] = [];
  const holders = [...fromTheLeaves(counts)].map((place) => {
    const around = [place, ...placesAbove(place), ...(counts.holdersOf.get(place) ?? [])];
    const holds = (): boolean => around.every((each) => leavesNobodyAlone(each, counts.ledger));
    return { line: place.line, whole: undefined, holds };
  });
  const parts = closingParts(counts).map(({ line, whole, holds }) => ({
    line,
    whole,
    holds: () => holds(length),
  }));
  for (const { line, whole, holds } of [...holders, ...parts]) {
    if (line.counts[length]! < K) continue;
    const isWhole =
      (whole === undefined || hasCut(whole, length)) &&
      mayStandAlone(besideShown(line, [0, length])) &&
      showIf(line, [0, length], holds);
    figures.push(...longerFigure(counts, line, isWhole));
    yield;
  }
  return figures;
}

function besideShown(line: Line, period: Interval): number {
  return insideOf(line, period).reduce(
    (left, window) => left - between(line.counts, ...window),
    between(line.counts, ...period),
  );
}

function longerFigure(counts: PeriodCounts, line: Line, isWhole: boolean): LongerFigure[] {
  const { period, measure } = counts;
  const { subject, basis } = line;
  const shown: Interval[] = isWhole ? [[0, period.length]] : insideOf(line, [0, period.length]);
  if (basis === 'others' || shown.length === 0) return [];
  const covers = shown
    .toSorted((a, b) => a[0] - b[0])
    .map(([from, until]) => ({ from: dayName(period, from + 1), until: dayName(period, until) }));
  const leftOut = isWhole ? 0 : besideShown(line, [0, period.length]);
  return [{ subject, basis, measure, covers, leftOut }];
}
