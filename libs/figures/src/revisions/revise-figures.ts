import { inSeveralUnits } from '../own-ratings.js';
import { type PeriodCounts, periodCounts } from '../period-counts.js';
import type { SettledCell } from '../settled-cell.js';
import { allLines, showCuts } from '../shown-cuts.js';
import { besideRunning } from './beside-running.js';
import { cellsOfUnmoved, correctedCells } from './changed-cells.js';
import { changedByFew, changesBySubject } from './changed-figures.js';
import {
  type Change,
  changesAgainst,
  type Corrections,
  linkedUnits,
  placesOf,
  withoutLeftOut,
} from './corrections.js';
import { emptied, type Failing, failingIn } from './failing-rules.js';
import { smallMoves } from './small-moves.js';
import { ShownSubjects, subjectKey, type SubjectKey } from './shown-subjects.js';

/** The last of the states. */
const LATEST = -1;

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
  const late = changesAgainst(corrections.corrected, LATEST, new Set());
  const all = [...new Set(placesOf(late).map(({ unitId }) => unitId))].toSorted();
  const links = linkedUnits(late);
  const reviser = new Reviser(corrections);
  const waiting = new Set(corrections.waiting);
  let next: string | undefined;
  do {
    if (next !== undefined) waiting.add(next);
    addLinked(waiting, links);
    next = reviser.unitToWait(waiting);
  } while (next !== undefined);
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
    const { corrected, cells, closed, period, running, versions } = corrections;
    const changed = corrected.flatMap(({ states, now }) => [...states.flat(), ...now]);
    const places = [...cells, ...changed];
    const unitIds = new Set(places.map(({ unitId }) => unitId));
    this.closed = new ShownSubjects(period, versions, unitIds, closed);
    this.running = new ShownSubjects(period, versions, unitIds, running);
  }

  /** A unit whose corrections cannot be shown together with the others that do not wait. */
  unitToWait(waiting: ReadonlySet<string>): string | undefined {
    const { corrected } = this.corrections;
    const open = personsByUnit(changesAgainst(corrected, LATEST, waiting), waiting);
    if (open.size === 0) return undefined;
    const states = corrected[0]!.states.map((_, state) =>
      changesAgainst(corrected, state, waiting),
    );
    const failing =
      states.map((state) => this.failingChange(state)).find((found) => found !== undefined) ??
      this.failingResult(states[0]!);
    return failing && fewest(failing, open);
  }

  /** Those whose change against a state would be told although they are few. */
  private failingChange(changes: readonly Change[]): Change[] | undefined {
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
  private failingResult(changes: readonly Change[]): Change[] | undefined {
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
    const stayingCounts = this.shown(staying, [...closed, ...running]);
    const [empty] = emptied(counts, stayingCounts);
    if (empty !== undefined) return this.ofSubject(changes, empty);
    const failing = [...failingIn(this.shown(everybody, closed)), ...failingIn(stayingCounts)].find(
      ({ name }) => !before.has(name),
    );
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
  private inSeveralUnits(changes: readonly Change[]): Change[] {
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

  private ofSubject(changes: readonly Change[], key: SubjectKey): Change[] {
    return changes.filter((one) =>
      placesOf([one]).some((place) => this.closed.of(place).includes(key)),
    );
  }
}

/** The corrections in some units; all of them if none is there. */
function ofUnits(changes: readonly Change[], unitIds: readonly string[]): Change[] {
  const known = new Set(unitIds);
  const keep = ({ unitId }: { unitId: string }): boolean => known.has(unitId);
  const inside = changes.flatMap(({ persons, before, after }) => {
    const kept = { persons, before: before.filter(keep), after: after.filter(keep) };
    return kept.before.length + kept.after.length === 0 ? [] : [kept];
  });
  return inside.length > 0 ? inside : [...changes];
}

/** Of the units of these persons the one with the fewest corrections that do not wait; of all if none of them has any. */
function fewest(failing: readonly Change[], open: ReadonlyMap<string, number>): string | undefined {
  const concerned = new Set(placesOf(failing).map(({ unitId }) => unitId));
  const among = [...open].filter(([unitId]) => concerned.has(unitId));
  const [least] = (among.length > 0 ? among : [...open]).toSorted(
    ([a, one], [b, other]) => one - other || (a < b ? -1 : 1),
  );
  return least?.[0];
}

function personsByUnit(
  changes: readonly Change[],
  waiting: ReadonlySet<string>,
): Map<string, number> {
  const found = new Map<string, number>();
  for (const one of changes) {
    for (const unitId of new Set(placesOf([one]).map((place) => place.unitId))) {
      if (!waiting.has(unitId)) found.set(unitId, (found.get(unitId) ?? 0) + one.persons);
    }
  }
  return found;
}
