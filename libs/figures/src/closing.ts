import { fromTheLeaves } from './closing-order.js';
import { type AddedFigure, addParts } from './closing-parts.js';
import { between } from './counts-by-day.js';
import {
  type Basis,
  type Cut,
  type FigureSubject,
  K,
  mayStandAlone,
  type Measure,
} from './figure.js';
import { lastCut, type Line, showIf, windowsOf } from './line.js';
import { dayName } from './period-days.js';
import { type PeriodCounts, placesAbove } from './period-counts.js';
import { seenDays } from './own-view.js';
import type { Place } from './places.js';
import { leavesNobodyAlone, restOf } from './rests.js';
import type { Refusal } from './refusal.js';
import { restUnits, type UnitRest } from './rest-units.js';

/** Ratings of a unit's own, fewer than K of a place, that stay out of every closing figure. */
export interface LeftOut {
  unitId: string;
  /** local day, YYYY-MM-DD: those after it; the day before the period where all of them stay out */
  after: string;
  /** local day, YYYY-MM-DD: up to and with it; before the period's last where the unit moved into a closed one */
  until: string;
}

/** What closing a period made of one subject that has K persons. */
export interface ClosedFigure {
  subject: FigureSubject;
  basis: Basis;
  measure: Measure;
  /** the cut it closes with: the period's last day, or the last cut before; null if there is none */
  until: string | null;
  /** persons of the subject who came up to `until`, or in all without it, and who stay out */
  leftOut: number;
  /** months' ends that were added after closing, ascending */
  months: string[];
  refused: Refusal | null;
}

export interface Closing {
  figures: ClosedFigure[];
  leftOut: LeftOut[];
}

/**
 * Closes a period (rule 4): units from the leaves up, the agency, locations, and then attested ratings,
 * services and officers, the largest first, with their months. It yields after each subject; the counts hold
 * the closing afterwards and no longer those who stay out.
 * @param own the cuts up to which officers have seen themselves
 */
export function* closePeriod(
  counts: PeriodCounts,
  own: readonly Cut[] = [],
): Generator<void, Closing> {
  const total = totals(counts);
  const leftOut: UnitRest[] = [];
  const refused = new Map<Line, Refusal>();
  for (const place of fromTheLeaves(counts)) {
    if (total.get(place.line)! >= K) {
      const reason = closePlace(counts, place, leftOut);
      if (reason) refused.set(place.line, reason);
    }
    yield;
  }
  const added: AddedFigure[] = yield* addParts(counts, seenDays(counts, own));
  const months = new Map(added.map(({ line, months: ends }) => [line, ends]));
  for (const { line, refused: reason } of added) if (reason) refused.set(line, reason);
  const figures = [...total].flatMap(([line, persons]) =>
    persons < K ? [] : closedFigure(counts, line, { persons, months, refused }),
  );
  return { figures, leftOut: leftOut.flatMap((rest) => leftOutOf(counts, rest)) };
}

function closePlace(counts: PeriodCounts, place: Place, leftOut: UnitRest[]): Refusal | undefined {
  const { line } = place;
  const { ledger, period } = counts;
  const { length } = period;
  const isLocation = line.subject.kind === 'location';
  const rest = isLocation ? [] : smallRest(counts, place);
  const putBack = rest.map(({ unitId, after, when }) => ledger.leaveOut(unitId, after, when));
  const isStep = (): boolean => between(line.counts, lastCut(line), length) >= K;
  const around = [place, ...placesAbove(place), ...besideLocations(counts, place)];
  const isShown = (): boolean =>
    showIf(line, [0, length], () => around.every((each) => leavesNobodyAlone(each, ledger)));
  const refusal = !isStep() ? 'step' : isShown() ? undefined : 'remainder';
  if (refusal) putBack.toReversed().forEach((put) => put());
  else leftOut.push(...rest);
  return refusal;
}

/** Of a location the places that hold all of it, of a unit the locations where it is: each may tell of the other. */
function besideLocations({ holdersOf, locationsOf }: PeriodCounts, place: Place): readonly Place[] {
  const { kind, id } = place.line.subject;
  return (kind === 'location' ? holdersOf.get(place) : locationsOf.get(id)) ?? [];
}

/** The rest that would stand alone, if there is one: what no closed unit holds, after the last such cut. */
function smallRest(counts: PeriodCounts, place: Place): UnitRest[] {
  const { length } = counts.period;
  const starts = [...new Set([0, ...windowsOf(place.line).flat()])];
  const small = starts.filter((from) => !mayStandAlone(restOf(place, [from, length])));
  if (small.length === 0) return [];
  return restUnits(counts, place, Math.max(...small));
}

function totals(counts: PeriodCounts): Map<Line, number> {
  const { all, attested, units, period } = counts;
  const places = [
    all.agency,
    ...all.units.values(),
    ...all.locations,
    attested.agency,
    ...attested.units.values(),
  ].map(({ line }) => line);
  const parts = [...units.values()].flatMap(({ table }) => [...table.services, ...table.officers]);
  return new Map([...places, ...parts].map((line) => [line, line.counts[period.length]!]));
}

function closedFigure(
  counts: PeriodCounts,
  line: Line,
  { persons, months, refused }: Verdicts & { persons: number },
): ClosedFigure[] {
  const { period, measure } = counts;
  const { basis, subject } = line;
  if (basis === 'others') return [];
  const last = lastCut(line);
  return [
    {
      subject,
      basis,
      measure,
      until: last === 0 ? null : dayName(period, last),
      leftOut: persons - line.counts[last]!,
      months: (months.get(line) ?? []).map((day) => dayName(period, day)),
      refused: refused.get(line) ?? (last === period.length ? null : 'step'),
    },
  ];
}

interface Verdicts {
  months: ReadonlyMap<Line, readonly number[]>;
  refused: ReadonlyMap<Line, Refusal>;
}

/** One for each time in which the unit's own ratings belong to the rest. */
function leftOutOf({ period, ledger }: PeriodCounts, { unitId, after, when }: UnitRest): LeftOut[] {
  const { starts } = ledger.tree;
  const times: { after: number; until: number }[] = [];
  starts.forEach((start, stretch) => {
    const until = starts[stretch + 1] ?? period.length;
    if ((when & (1n << BigInt(stretch))) === 0n || until <= after) return;
    const last = times.at(-1);
    if (last?.until === start) last.until = until;
    else times.push({ after: Math.max(start, after), until });
  });
  return times.map((time) => ({
    unitId,
    after: dayName(period, time.after),
    until: dayName(period, time.until),
  }));
}
