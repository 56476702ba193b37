import { inSeveralUnits } from '../own-ratings.js';
import { type PeriodCounts, periodCounts } from '../period-counts.js';
import type { SettledCell } from '../settled-cell.js';
import { allLines, showCuts } from '../shown-cuts.js';
import { besideRunning } from './beside-running.js';
import { cellsOfUnmoved, correctedCells } from './changed-cells.js';
import { changedByFew, changesBySubject } from './changed-figures.js';
import {
  type CorrectedPersons,
  type Corrections,
  linkedUnits,
  placesOf,
  withoutLeftOut,
  withoutUnits,
} from './corrections.js';
import { type Failing, failingIn } from './failing-rules.js';
import { smallMoves } from './small-moves.js';
import { ShownSubjects, subjectKey, type SubjectKey } from './shown-subjects.js';

export interface Revision {
  /** units whose corrections a revision may show now */
  revised: string[];
  /** units whose corrections wait until more come; listed without numbers */
  waiting: string[];
}

/**
 * Which corrections may be shown (rule 7): what a revision changes is nobody or K persons against every
 * earlier state of every figure, of what lies between figures, and of every table; and what it leaves holds by the
 * rules of a closing, for those who stay as for all. A unit's corrections are shown together or not at all, and those
 * of two units between which somebody moved; where those of something are too few, the unit with the fewest waits.
 */
export function reviseFigures(corrections: Corrections): Revision {
  const net = corrections.changes.map((state) => withoutUnits(state, new Set()));
  const all = [...new Set(net.flatMap(placesOf).map(({ unitId }) => unitId))].toSorted();
  const links = net.flatMap(linkedUnits);
  const reviser = new Reviser(corrections);
  const waiting = new Set(corrections.waiting);
  let late: string | undefined;
  do {
    if (late !== undefined) waiting.add(late);
    addLinked(waiting, links);
    late = reviser.unitToWait(waiting);
  } while (late !== undefined);
  return {
    revised: all.filter((unitId) => !waiting.has(unitId)),
    waiting: all.filter((unitId) => waiting.has(unitId)),
  };
}

/** Who waits for a unit to which, or from which, somebody moved waits as well. */
function addLinked(waiting: Set<string>, links: readonly (readonly string[])[]): void {
  let before = -1;
  while (before !== waiting.size) {
    before = waiting.size;
    for (const units of links) {
      if (units.some((unitId) => waiting.has(unitId))) units.forEach((one) => waiting.add(one));
    }
  }
}

class Reviser {
  private readonly closed: ShownSubjects;
  private readonly running: ShownSubjects;
  private settled: { counts: PeriodCounts; failing: ReadonlySet<string> } | undefined;

  constructor(private readonly corrections: Corrections) {
    const { changes, cells, closed, period, running, versions } = corrections;
    const places = [...cells, ...changes.flatMap(placesOf)];
    const unitIds = new Set(places.map(({ unitId }) => unitId));
    this.closed = new ShownSubjects(period, versions, unitIds, closed);
    this.running = new ShownSubjects(period, versions, unitIds, running);
  }

  /** A unit whose corrections cannot be shown together with the others that do not wait. */
  unitToWait(waiting: ReadonlySet<string>): string | undefined {
    const states = this.corrections.changes.map((state) => withoutUnits(state, waiting));
    for (const state of states) {
      const failing = this.failingChange(state);
      if (failing) return fewest(failing);
    }
    const failing = states.some(({ length }) => length > 0) ? this.failingResult(states[0]!) : [];
    return failing && fewest(failing);
  }

  /** Those whose change against a state would be told although they are few. */
  private failingChange(changes: readonly CorrectedPersons[]): CorrectedPersons[] | undefined {
    if (changes.length === 0) return undefined;
    const { leftOut, period } = this.corrections;
    const bySubject = changesBySubject(changes, this.closed, leftOut);
    const [few] = changedByFew(bySubject, this.closed, period.length);
    if (few !== undefined) return this.ofSubject(changes, few);
    const inside = withoutLeftOut(changes, leftOut);
    const moved = smallMoves(inside, this.closed);
    if (moved.length > 0) return moved;
    const counts = this.shown(cellsOfUnmoved(inside), this.corrections.closed);
    const [failing] = failingIn(counts);
    return failing && ofUnits(changes, failing.unitIds);
  }

  /** Those without whose corrections the new figures, alone and beside the running ones, would hold. */
  private failingResult(changes: readonly CorrectedPersons[]): CorrectedPersons[] | undefined {
    const { cells, closed, leftOut, measure, running } = this.corrections;
    const inside = withoutLeftOut(changes, leftOut);
    const several = this.inSeveralUnits(inside);
    if (several.length > 0) return several;
    const { counts, failing: before } = (this.settled ??= this.lookAtSettled());
    const bySubject = changesBySubject(inside, this.closed, []);
    const lines = new Map(
      allLines(counts).map((line) => [subjectKey(line.subject, line.basis), line]),
    );
    const [few] = besideRunning(bySubject, lines, { closed: this.closed, running: this.running });
    if (few !== undefined) return this.ofSubject(changes, few);
    const everybody = correctedCells(cells, measure, inside, { came: true });
    const staying = correctedCells(cells, measure, inside, { came: false });
    const failing = [
      ...failingIn(this.shown(everybody, closed)),
      ...failingIn(this.shown(staying, [...closed, ...running])),
    ].find(({ name }) => !before.has(name));
    return failing && ofUnits(changes, failing.unitIds);
  }

  /** What the closing itself could not hold by these rules is no fault of a revision. */
  private lookAtSettled(): { counts: PeriodCounts; failing: ReadonlySet<string> } {
    const { cells, closed, measure, running } = this.corrections;
    const settled = correctedCells(cells, measure, [], { came: true });
    const counts = this.shown(settled, [...closed, ...running]);
    const failing = new Set(failingIn(counts).map(({ name }: Failing) => name));
    return { counts, failing };
  }

  /** Those of a shown service or officer whose ratings would lie in several units: no table can hold them. */
  private inSeveralUnits(changes: readonly CorrectedPersons[]): CorrectedPersons[] {
    const { cells, closed } = this.corrections;
    const shown = new Set(closed.map(({ subject }) => subject.id));
    const several = new Set(
      inSeveralUnits([...cells, ...placesOf(changes)]).filter((id) => shown.has(id)),
    );
    if (several.size === 0) return [];
    return changes.filter((one) =>
      placesOf([one]).some(({ serviceId, assignmentId }) => {
        return several.has(serviceId ?? '') || several.has(assignmentId ?? '');
      }),
    );
  }

  private shown(cells: readonly SettledCell[], cuts: Corrections['closed']): PeriodCounts {
    const { leftOut, measure, period, versions } = this.corrections;
    const counts = periodCounts({ period, measure, versions, cells, leftOut });
    showCuts(counts, cuts);
    return counts;
  }

  private ofSubject(changes: readonly CorrectedPersons[], key: SubjectKey): CorrectedPersons[] {
    return changes.filter((one) =>
      placesOf([one]).some((place) => this.closed.of(place).includes(key)),
    );
  }
}

/** The corrections in some units; all of them if none is there. */
function ofUnits(
  changes: readonly CorrectedPersons[],
  unitIds: readonly string[],
): CorrectedPersons[] {
  const known = new Set(unitIds);
  const keep = ({ unitId }: { unitId: string }): boolean => known.has(unitId);
  const inside = changes.flatMap(({ persons, before, after }) => {
    const kept = { persons, before: before.filter(keep), after: after.filter(keep) };
    return kept.before.length + kept.after.length === 0 ? [] : [kept];
  });
  return inside.length > 0 ? inside : [...changes];
}

/** The unit of which the fewest of these persons are, or were. */
function fewest(changes: readonly CorrectedPersons[]): string | undefined {
  const persons = new Map<string, number>();
  for (const one of changes) {
    for (const unitId of new Set(placesOf([one]).map((place) => place.unitId))) {
      persons.set(unitId, (persons.get(unitId) ?? 0) + one.persons);
    }
  }
  const [least] = [...persons].toSorted(([a, one], [b, other]) => one - other || (a < b ? -1 : 1));
  return least?.[0];
}
