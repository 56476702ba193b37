import { type Cut, mayStandAlone, type Measure } from './figure.js';
import { hasCut, windowsAt } from './line.js';
import { pairsHold } from './pairs.js';
import { type PeriodCounts, periodCounts } from './period-counts.js';
import type { PeriodDays } from './period-days.js';
import { type Place, unitsInside } from './places.js';
import { leavesNobodyAlone } from './rests.js';
import type { SettledCell, UnitVersion } from './settled-cell.js';
import { showCuts } from './shown-cuts.js';
import { tellsOfFew } from './unit-table.js';

/** Corrections of a closed period that wait. */
export interface Corrections {
  period: PeriodDays;
  measure: Measure;
  versions: readonly UnitVersion[];
  /** the closing figures */
  closed: readonly Cut[];
  /**
   * One list for every earlier state (the closing, each revision): the cells that differ from it now, with the
   * persons added and the persons taken away counted together. Cells do not tell who is the same person: one who
   * moves from one service, officer or day of a unit to another stands in two cells, and is counted twice in what
   * holds both. Whoever knows the persons must look at these figures again, each person once.
   */
  changes: readonly (readonly SettledCell[])[];
}

export interface Revision {
  /** units whose corrections a revision may show now */
  revised: string[];
  /** units whose corrections wait until more come; listed without numbers */
  waiting: string[];
}

/**
 * Which corrections may be shown (rule 7): what a revision changes is nobody or K persons against every
 * earlier state of every figure, of what lies between figures, and of every table. A unit's corrections are
 * shown together or not at all; where those of a place are too few, the unit with the fewest waits.
 */
export function reviseFigures(corrections: Corrections): Revision {
  const all = [...new Set(corrections.changes.flat().map(({ unitId }) => unitId))].toSorted();
  const waiting = new Set<string>();
  for (let late = unitToWait(corrections, waiting); late; late = unitToWait(corrections, waiting)) {
    waiting.add(late);
  }
  return {
    revised: all.filter((unitId) => !waiting.has(unitId)),
    waiting: all.filter((unitId) => waiting.has(unitId)),
  };
}

function unitToWait(
  { changes, closed, ...source }: Corrections,
  waiting: ReadonlySet<string>,
): string | undefined {
  for (const state of changes) {
    const cells = state.filter(({ unitId }) => !waiting.has(unitId));
    const counts = periodCounts({ ...source, cells });
    showCuts(counts, closed);
    const late = failingUnit(counts) ?? fewestBelowFailingPlace(counts);
    if (late !== undefined) return late;
  }
  return undefined;
}

function failingUnit(counts: PeriodCounts): string | undefined {
  const { length } = counts.period;
  for (const [unitId, { table, pairs }] of counts.units) {
    const lines = [...table.services, ...table.officers];
    const holds =
      lines.every((line) => pairsHold(pairs, line, length) && windowsHold(line, length)) &&
      !tellsOfFew(table, length);
    if (!holds) return unitId;
  }
  return undefined;
}

function fewestBelowFailingPlace(counts: PeriodCounts): string | undefined {
  const { all, attested, period } = counts;
  const places = [
    ...[all, attested].flatMap(({ agency, units }) => [...units.values(), agency]),
    ...all.locations,
  ];
  const failing = places.find(
    (place) =>
      hasCut(place.line, period.length) &&
      !(windowsHold(place.line, period.length) && leavesNobodyAlone(place, counts.ledger)),
  );
  if (!failing) return undefined;
  const inside = unitsInside(failing).filter((unitId) => counts.units.has(unitId));
  const changed = (unitId: string): number => counts.units.get(unitId)!.place.views[0]!.own.at(-1)!;
  return inside.reduce<string | undefined>(
    (least, unitId) => (least === undefined || changed(unitId) < changed(least) ? unitId : least),
    undefined,
  );
}

function windowsHold(line: Place['line'], day: number): boolean {
  return windowsAt(line, day).every(([from, until]) =>
    mayStandAlone(line.counts[until]! - line.counts[from]!),
  );
}
