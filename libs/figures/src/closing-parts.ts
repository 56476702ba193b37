import { between, type Interval } from './counts-by-day.js';
import { K, mayStandAlone } from './figure.js';
import { chainsWith, hasCut, type Line, showIf, windowsAt, windowsOf } from './line.js';
import { holdsBesideSeen, type SeenDays } from './own-view.js';
import { type Pair, pairsHold } from './pairs.js';
import { type PeriodCounts, placesAbove } from './period-counts.js';
import { type Place, type PlaceForest, unitsInside } from './places.js';
import { leavesNobodyAlone } from './rests.js';
import { tellsOfFew } from './unit-table.js';
import type { Refusal } from './refusal.js';

/** Attested ratings of a place, a service or an officer, and what became of its figure. */
export interface AddedFigure {
  line: Line;
  /** months' ends added after closing, ascending */
  months: number[];
  refused: Refusal | undefined;
}

/** What is closed after its whole. */
export interface ClosingPart {
  line: Line;
  whole: Line;
  /** whether everything around holds when the part is shown up to a day */
  holds: (day: number) => boolean;
}

/**
 * Closes attested ratings, services and officers, the largest first, and adds their months (rule 4).
 * @param seen what officers have seen of themselves
 */
export function* addParts(counts: PeriodCounts, seen: SeenDays): Generator<void, AddedFigure[]> {
  const { ledger, period } = counts;
  const { length, monthEnds } = period;
  const added = new Map<ClosingPart, AddedFigure>();
  const refusal = (part: ClosingPart, day: number): Refusal | undefined => {
    return holdsBesideSeen(part.line, day, { ledger, seen }) ? refusalOf(part, day) : 'step';
  };
  for (const part of closingParts(counts)) {
    if (part.line.counts[length]! < K) continue;
    added.set(part, { line: part.line, months: [], refused: refusal(part, length) });
    yield;
  }
  for (const month of monthEnds.toReversed().slice(1)) {
    for (const [part, { months }] of added) {
      if (!hasCut(part.line, length)) continue;
      // the cut of the whole holds some who stay out of everything that is closed
      if (ledger.leftOutOf(part.whole.counts)[month]! > 0) continue;
      if (refusal(part, month) === undefined) months.unshift(month);
      yield;
    }
  }
  return [...added.values()];
}

/** Attested ratings, services and officers, the largest of each first. */
export function closingParts(counts: PeriodCounts): ClosingPart[] {
  return [...attestedParts(counts), ...partsOfUnits(counts)];
}

function refusalOf({ line, whole, holds }: ClosingPart, day: number): Refusal | undefined {
  if (!hasCut(whole, day)) return 'whole';
  const figure: Interval = [0, day];
  const isStep = windowsAt({ ...line, chains: chainsWith(line.chains, figure) }, day).every(
    (window) => between(line.counts, ...window) >= K,
  );
  if (!isStep) return 'step';
  return showIf(line, figure, () => holds(day)) ? undefined : 'remainder';
}

function attestedParts(counts: PeriodCounts): ClosingPart[] {
  const { all, attested, others } = counts;
  const everybody = [...attested.units.values()].filter(({ line: { subject } }) => {
    return !others.units.has(subject.id);
  });
  const known = everybody.map((place) => knownPart(counts, place));
  const places = [attested.agency, ...attested.units.values()]
    .filter((place) => !everybody.includes(place))
    .toSorted(largestFirst(counts));
  const parts = places.map((place): ClosingPart => {
    const { line } = place;
    const same = (forest: PlaceForest): Place | undefined =>
      line.subject.kind === 'unit' ? forest.units.get(line.subject.id) : forest.agency;
    const whole = same(all)!.line;
    const open = same(others);
    const pairs = pairsAcross(counts, place);
    return {
      line,
      whole,
      holds: (day) =>
        pairsHold(pairs, line, day) &&
        isQuiet(counts, place) &&
        ownTableHolds(counts, line, line.subject.id, day) &&
        tablesAboveHold(counts, place, day) &&
        (!open || othersHold(counts, open, whole, line)),
    };
  });
  return [...known, ...parts];
}

/** The attested ratings of a unit that has no others: the figure of all tells them already, in every window. */
function knownPart({ all }: PeriodCounts, { line }: Place): ClosingPart {
  const whole = all.units.get(line.subject.id)!.line;
  const know = (): boolean => {
    line.chains = whole.chains;
    return true;
  };
  know();
  return { line, whole, holds: know };
}

/** Attested ratings of a place beside all ratings of the places above it, of itself and of those inside. */
export function pairsAcross({ all, attested, ledger }: PeriodCounts, place: Place): Pair[] {
  const { line } = place;
  const isAgency = line.subject.kind === 'instansi';
  const around = [place, ...placesAbove(place)].flatMap(({ line: { subject } }) => {
    const whole = subject.kind === 'unit' ? all.units.get(subject.id) : all.agency;
    return whole ? [{ one: whole.line, other: line, shared: line.counts }] : [];
  });
  const own = isAgency ? all.agency : all.units.get(line.subject.id)!;
  const inside = unitsInside(own).flatMap((unitId) => {
    const part = all.units.get(unitId)!;
    const shared = attested.units.get(unitId)?.line.counts ?? new Int32Array(ledger.length + 1);
    return part === own ? [] : [{ one: part.line, other: line, shared }];
  });
  return [...around, ...inside];
}

function partsOfUnits(counts: PeriodCounts): ClosingPart[] {
  const parts = [...counts.units].flatMap(([unitId, { attested, table }]) =>
    [...table.services, ...table.officers].map((line): ClosingPart => ({
      line,
      whole: table.unit,
      holds: (day) =>
        ownTableHolds(counts, line, unitId, day) &&
        (line.basis === 'all' || !attested || isQuiet(counts, attested)),
    })),
  );
  const bySize = largestFirst(counts);
  const rank = ({ line }: ClosingPart): number => (line.subject.kind === 'service' ? 0 : 1);
  return parts.toSorted((a, b) => rank(a) - rank(b) || bySize(a, b));
}

/** Rests of a place and of everything above it. */
function isQuiet({ ledger }: PeriodCounts, place: Place): boolean {
  return [place, ...placesAbove(place)].every((each) => leavesNobodyAlone(each, ledger));
}

function ownTableHolds(counts: PeriodCounts, line: Line, unitId: string, day: number): boolean {
  const figures = counts.units.get(unitId);
  if (!figures) return true;
  const { locations, pairs, table } = figures;
  // attested ratings and officers are in no table with locations
  const beside = line.subject.kind === 'service' ? locations : undefined;
  return (
    pairsHold(pairs, line, day) && !tellsOfFew(table, day) && !(beside && tellsOfFew(beside, day))
  );
}

/** What a unit's attested ratings leave of those above is part of their tables. */
function tablesAboveHold(counts: PeriodCounts, place: Place, day: number): boolean {
  return placesAbove(place).every(({ line }) => {
    const figures = counts.units.get(line.subject.id);
    return !figures || !tellsOfFew(figures.table, day);
  });
}

/** Rules of steps and windows for all less attested, which is shown wherever both are. */
function othersHold(counts: PeriodCounts, open: Place, all: Line, attested: Line): boolean {
  const before = open.line.chains;
  open.line.chains = attested.chains
    .map((chain) => chain.filter((day) => hasCut(all, day)))
    .filter((chain) => chain.length > 1);
  const { counts: persons } = open.line;
  const holds =
    windowsOf(open.line).every((window) => mayStandAlone(between(persons, ...window))) &&
    isQuiet(counts, open);
  if (!holds) open.line.chains = before;
  return holds;
}

function largestFirst({ period }: PeriodCounts) {
  const size = ({ line }: { line: Line }): number => line.counts[period.length]!;
  return (a: { line: Line }, b: { line: Line }): number =>
    size(b) - size(a) || (a.line.subject.id < b.line.subject.id ? -1 : 1);
}
