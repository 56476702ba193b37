import { between, type CountsByDay, type Interval, overlapBetween } from './counts-by-day.js';
import { K } from './figure.js';
import { hasWindow, type Line } from './line.js';
import { hasLightCut } from './minimum-cut.js';
import type { Part } from './parts.js';
import { leastBeside } from './rests.js';
import { insideOf, nearestOf } from './windows.js';

/** Persons of a unit's own ratings who share service and officer. */
export interface Combination {
  /** −1: none that has figures */
  service: number;
  /** −1: none that has figures, or not attested */
  officer: number;
  attested: boolean;
  counts: CountsByDay;
}

/** The ratings of a unit's own, without those of the units below it. */
export interface OwnTable {
  services: readonly Line[];
  officers: readonly Line[];
  combinations: readonly Combination[];
}

/** The same beside the unit's figures. */
export interface UnitTable extends OwnTable {
  unit: Line;
  attested: Line | undefined;
  /** the units below, of all ratings and of the attested ones */
  below: { all: readonly Part[]; attested: readonly Part[] };
}

/** Nodes of the graph beside services and officers. */
const OTHER_SERVICE = 0;
const OPEN = 1;
const ATTESTED = 2;
/** Not attested, in a window in which the attested ratings and all are shown. */
const OTHERS = 3;
const FIRST_SERVICE = 4;

/** The windows of everybody in the table that stand beside one window of the unit. */
interface Choice {
  window: Interval;
  services: Interval[][];
  officers: Interval[][];
  attested: Interval[] | undefined;
}

/**
 * Whether, in some window that holds a day (without one: in any), a linear combination of the unit's figures gives
 * 1 to K − 1 persons: then the graph of the table has a cut that weighs so little.
 */
export function tellsOfFew(table: UnitTable, day?: number): boolean {
  const lines = [table.unit, table.attested, ...table.services, ...table.officers];
  const ends = [...new Set(lines.flatMap((line) => line?.chains.flat() ?? []))].toSorted(
    (a, b) => a - b,
  );
  const seen = new Set<string>();
  return ends.some((from, at) =>
    ends.slice(at + 1).some((until) => {
      const window: Interval = [from, until];
      return choicesOf(table, window, day).some((choice) => isLight(table, choice, seen));
    }),
  );
}

function choicesOf(table: UnitTable, window: Interval, day: number = window[1]): Choice[] {
  const choose = (of: (line: Line) => Interval[]): Choice => ({
    window,
    services: table.services.map(of),
    officers: table.officers.map(of),
    attested: table.attested && of(table.attested),
  });
  const inside = window[0] <= day && day <= window[1];
  return [
    ...(inside ? [choose((line) => insideOf(line, window))] : []),
    choose((line) => nearestOf(line, window).slice(0, 1)),
  ];
}

function isLight(table: UnitTable, choice: Choice, seen: Set<string>): boolean {
  const { services, officers, attested, window } = choice;
  if ([...services, ...officers, attested ?? []].every((windows) => windows.length === 0)) {
    return false;
  }
  const key = JSON.stringify([window, services, officers, attested]);
  if (seen.has(key)) return false;
  seen.add(key);
  return hasLightCut(graphOf(table, choice), K);
}

function graphOf(table: UnitTable, choice: Choice): number[][] {
  const size = FIRST_SERVICE + table.services.length + table.officers.length;
  const graph = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  const withUnit = hasWindow(table.unit, ...choice.window);
  const other = withUnit ? OTHER_SERVICE : OPEN;
  const rest = (choice.attested?.length ?? 0) > 0 ? ATTESTED : OPEN;
  const join = (one: number, another: number, persons: number): void => {
    if (one === another || persons === 0) return;
    graph[one]![another]! += persons;
    graph[another]![one]! += persons;
  };
  for (const combination of table.combinations) {
    joinCombination(combination, choice, { table, other, join });
  }
  const firstOfficer = FIRST_SERVICE + table.services.length;
  const { window } = choice;
  table.services.forEach((line, at) =>
    join(FIRST_SERVICE + at, other, outside(line, choice.services[at]!, window)),
  );
  table.officers.forEach((line, at) =>
    join(firstOfficer + at, rest, outside(line, choice.officers[at]!, window)),
  );
  joinBelow(table, choice, { other, join });
  return graph;
}

type Join = (one: number, another: number, persons: number) => void;

/** The days of one combination, by the nodes to which their persons belong on either side. */
function joinCombination(
  { service, officer, attested, counts }: Combination,
  choice: Choice,
  { table, other, join }: { table: UnitTable; other: number; join: Join },
): void {
  const ofService = choice.services[service] ?? [];
  const ofOfficer = choice.officers[officer] ?? [];
  const ofAttested = attested ? (choice.attested ?? []) : [];
  const shownBeside = (choice.attested ?? []).filter((one) => hasWindow(table.unit, ...one));
  const ofOthers = attested ? [] : shownBeside;
  const [from, until] = choice.window;
  const cuts = [choice.window, ...ofService, ...ofOfficer, ...ofAttested, ...ofOthers].flat();
  const ends = [...new Set(cuts)].toSorted((a, b) => a - b);
  for (let at = 1; at < ends.length; at += 1) {
    const piece: Interval = [ends[at - 1]!, ends[at]!];
    const persons = between(counts, ...piece);
    if (persons === 0) continue;
    const isIn = (windows: readonly Interval[]): boolean =>
      windows.some(([first, last]) => first <= piece[0] && piece[1] <= last);
    if (from <= piece[0] && piece[1] <= until) {
      const left = isIn(ofService) ? FIRST_SERVICE + service : other;
      const officerNode = FIRST_SERVICE + table.services.length + officer;
      const right = isIn(ofOfficer)
        ? officerNode
        : isIn(ofAttested)
          ? ATTESTED
          : isIn(ofOthers)
            ? OTHERS
            : OPEN;
      join(left, right, persons);
    } else if (isIn(ofAttested)) {
      join(ATTESTED, OPEN, persons);
    } else if (isIn(ofOthers)) {
      join(OTHERS, OPEN, persons);
    }
  }
}

/** Persons of shown windows who lie outside the window that is looked at. */
function outside(line: Line, windows: readonly Interval[], window: Interval): number {
  return windows.reduce(
    (sum, one) => sum + between(line.counts, ...one) - overlapBetween(line.counts, one, window),
    0,
  );
}

/** What the units below leave of the unit's figure belongs to no service and no officer of the unit. */
function joinBelow(
  { below }: UnitTable,
  { window, attested }: Choice,
  { other, join }: { other: number; join: Join },
): void {
  const left = below.all.reduce((sum, part) => sum + leastBeside(part, window), 0);
  const windows = attested ?? [];
  const ofAttested = windows.reduce(
    (sum, one) => sum + below.attested.reduce((more, part) => more + leastBeside(part, one), 0),
    0,
  );
  const both = Math.min(left, ofAttested);
  join(other, ATTESTED, both);
  join(other, windows.length > 0 ? OTHERS : OPEN, left - both);
  join(ATTESTED, OPEN, ofAttested - both);
}
