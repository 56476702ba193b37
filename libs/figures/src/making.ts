import { between } from './counts-by-day.js';
import { type Cut, type FigureSubject, K, mayStandAlone } from './figure.js';
import { hasCut, lastCut, type Line, showIf } from './line.js';
import type { Part } from './parts.js';
import { dayName } from './period-days.js';
import { type PeriodCounts, placesAbove } from './period-counts.js';
import type { Place } from './places.js';
import { leavesNobodyAlone } from './rests.js';

/**
 * One making of running figures (rules 1 to 3): for each place at most one new cut, which the rules allow. It
 * yields after each place, so that its caller can let others work; the counts hold the new cuts afterwards.
 * @param settled the last settled day of the period, counted from 1
 */
export function* makeCuts(counts: PeriodCounts, settled: number): Generator<void, Cut[]> {
  const cuts: Cut[] = [];
  const horizon = Math.min(settled, counts.period.length - 1);
  for (const place of inOrder(counts, horizon)) {
    const day = nextCut(counts, place, horizon);
    if (day !== undefined) cuts.push(cutOf(counts, place.line, day));
    yield;
  }
  return cuts;
}

/** A shown cut as it is kept. */
export function cutOf({ period, measure }: PeriodCounts, line: Line, day: number): Cut {
  const { subject, basis } = line;
  if (basis === 'others') throw new RangeError('What is not attested has no figure of its own.');
  return { subject, basis, measure, until: dayName(period, day) };
}

/** Wholes before their parts, larger ones first, so that the order of rows does not matter. */
function inOrder({ all }: PeriodCounts, horizon: number): Place[] {
  const bySize = (a: Place, b: Place): number =>
    a.depth - b.depth ||
    b.line.counts[horizon]! - a.line.counts[horizon]! ||
    (a.line.subject.id < b.line.subject.id ? -1 : 1);
  return [
    all.agency,
    ...[...all.units.values()].toSorted(bySize),
    ...all.locations.toSorted(bySize),
  ];
}

function nextCut(counts: PeriodCounts, place: Place, horizon: number): number | undefined {
  const { line } = place;
  const last = lastCut(line);
  if (horizon < 1 || between(line.counts, last, horizon) < 2 * K) return undefined;
  const { monthEnds, weekEnds } = counts.period;
  const weeks = byMonthsOnly(place) ? [] : weekEnds;
  const days = [...monthEnds, ...weeks.toReversed()].filter(
    (day) => day > last && day <= horizon && place.wholes.every(({ line: it }) => hasCut(it, day)),
  );
  return days.find(
    (day) =>
      leavesEnough(counts, place, day, horizon) &&
      showIf(line, [0, day], () => holds(counts, place, day, horizon)),
  );
}

/**
 * The next day after the settled ones on which a place may be cut, local, YYYY-MM-DD; null where none comes before
 * the closing. What has no running figures is no place.
 * @param settled the last settled day of the period, counted from 1
 */
export function nextCutDay(
  { all, period }: PeriodCounts,
  { kind, id }: FigureSubject,
  settled: number,
): string | null {
  const place =
    kind === 'instansi'
      ? all.agency
      : kind === 'unit'
        ? all.units.get(id)
        : all.locations.find(({ line }) => line.subject.id === id);
  if (!place) return null;
  const days = [...period.monthEnds, ...(byMonthsOnly(place) ? [] : period.weekEnds)];
  const next = Math.min(...days.filter((day) => day > settled));
  return next < period.length ? dayName(period, next) : null;
}

/** Units with units above or below them, and locations, are cut at month ends only. */
function byMonthsOnly({ line, wholes, views }: Place): boolean {
  if (line.subject.kind === 'instansi') return false;
  if (line.subject.kind === 'location') return true;
  return wholes.some((whole) => whole.line.subject.kind === 'unit') || views[0]!.parts.length > 0;
}

/** Rules 1 and 2 for the place itself: K persons since the cut before, and K after this one. */
function leavesEnough(
  { period }: PeriodCounts,
  { line }: Place,
  day: number,
  horizon: number,
): boolean {
  const isEnough = (from: number, until: number): boolean => between(line.counts, from, until) >= K;
  if (!isEnough(lastCut(line), day) || !isEnough(day, horizon)) return false;
  const monthEnd = period.monthEnds.find((end) => end >= day)!;
  return monthEnd === day || isEnough(day, Math.min(horizon, monthEnd));
}

function holds(counts: PeriodCounts, place: Place, day: number, horizon: number): boolean {
  const { ledger } = counts;
  const above = placesAbove(place);
  const isLocation = place.line.subject.kind === 'location';
  const isWhole = place.views[0]!.parts.length > 0;
  if (isWhole && !leavesNobodyAlone(place, ledger)) return false;
  if (!isFarFromItsUnits(place, day, horizon)) return false;
  if (isLocation) {
    return counts.holdersOf.get(place)!.every((holder) => leavesNobodyAlone(holder, ledger));
  }
  const sameDay = [place, ...above].filter(({ line }) => hasCut(line, day));
  if (!sameDay.every((whole) => remainderLeavesEnough(whole, day, horizon))) return false;
  const around = [...above, ...(counts.locationsOf.get(place.line.subject.id) ?? [])];
  return around.every((whole) => leavesNobodyAlone(whole, ledger));
}

/**
 * For every unit inside that has persons before the cut, the place has K persons outside it before the cut, or
 * it has K after it, of a location also elsewhere: else its closing would tell the few others.
 */
function isFarFromItsUnits({ line, views }: Place, day: number, horizon: number): boolean {
  const isFar = ({ line: unit, overlap, parts, visits }: Part): boolean => {
    const before = overlap[day]!;
    const outside = line.counts[day]! - before;
    const more = (unit && !visits ? unit.counts : overlap)[horizon]! - before;
    if (before > 0 && outside < K && more < K) return false;
    return parts.every(isFar);
  };
  return views[0]!.parts.every(isFar);
}

/**
 * What a place holds at a cut beside its units cut on that day is nobody, or K of it come after the cut. Units
 * of which fewer than K come after may close with hardly more than they have now; also without them nobody or
 * K persons must be left.
 */
function remainderLeavesEnough({ line, views }: Place, day: number, horizon: number): boolean {
  const beside = views[0]!.parts.filter((part) => !part.line || !hasCut(part.line, day));
  const cut = views[0]!.parts.filter((part) => !beside.includes(part));
  const before = cut.reduce((left, { overlap }) => left - overlap[day]!, line.counts[day]!);
  const after = cut.reduce(
    (left, { overlap }) => left - between(overlap, day, horizon),
    between(line.counts, day, horizon),
  );
  if (before === 0) return true;
  const ending = endingParts(beside, day, horizon).map(({ overlap }) => overlap[day]!);
  const lasting = ending.reduce((left, persons) => left - persons, before);
  const isSafe = lasting >= K || (lasting === 0 && ending.every(mayStandAlone));
  return after >= K && isSafe;
}

/** The largest units of which fewer than K persons come after a day. */
function endingParts(parts: readonly Part[], day: number, horizon: number): Part[] {
  return parts.flatMap((part) =>
    between(part.overlap, day, horizon) < K ? [part] : endingParts(part.parts, day, horizon),
  );
}
