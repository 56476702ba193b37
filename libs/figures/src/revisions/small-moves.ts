import { K } from '../figure.js';
import { isMove } from './changed-cells.js';
import type { Change, CorrectedPlace } from './corrections.js';
import type { ShownSubjects } from './shown-subjects.js';
import { Span, type Vector } from './span.js';

/** Persons who move in the same way for all who read figures. */
interface Group {
  vectors: Vector[];
  persons: number;
  moves: Change[];
}

/**
 * Persons who moved in a way that fewer than K share, and of whom a combination of figures could tell. Who moved is
 * gained by some figures and lost by others. A combination that counts none of those who came or went, nor of a group
 * of K who moved alike, counts a move all the same, unless what the move changes is a sum of what those change.
 */
export function smallMoves(changes: readonly Change[], shown: ShownSubjects): Change[] {
  const span = new Span();
  const addAll = (vectors: readonly Vector[]): void => vectors.forEach((one) => span.add(one));
  for (const one of changes) if (!isMove(one)) addAll(vectorsOf(one, shown));
  const groups = groupsOf(changes.filter(isMove), shown);
  for (const { persons, vectors } of groups) if (persons >= K) addAll(vectors);
  return groups
    .filter(({ persons, vectors }) => persons < K && !vectors.every((one) => span.holds(one)))
    .flatMap(({ moves }) => moves);
}

function groupsOf(moves: readonly Change[], shown: ShownSubjects): Group[] {
  const groups = new Map<string, Group>();
  for (const move of moves) {
    const vectors = vectorsOf(move, shown);
    const key = JSON.stringify(
      vectors.map((one) => [...one].toSorted(([a], [b]) => (a < b ? -1 : 1))),
    );
    const group = groups.get(key) ?? { vectors, persons: 0, moves: [] };
    group.persons += move.persons;
    group.moves.push(move);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** What figures count more, or less, of one such person; who says something else now is told where they were, too. */
function vectorsOf({ before, after }: Change, shown: ShownSubjects): Vector[] {
  const saysElse = before.length > 0 && after.length > 0 && before[0]!.says !== after[0]!.says;
  if (!saysElse) return [vectorOf(before, after, shown)];
  return [vectorOf(before, [], shown), vectorOf([], after, shown)];
}

/** By figure, from one of its cuts to the next: how many more it counts. */
function vectorOf(
  before: readonly CorrectedPlace[],
  after: readonly CorrectedPlace[],
  shown: ShownSubjects,
): Vector {
  const sums = new Map<string, number>();
  const add = (place: CorrectedPlace, sign: 1 | -1): void => {
    const day = shown.dayOf(place);
    for (const key of shown.of(place)) {
      const end = shown.endsOf(key).find((cut) => day <= cut);
      if (end !== undefined) sums.set(`${key} ${end}`, (sums.get(`${key} ${end}`) ?? 0) + sign);
    }
  };
  for (const place of before) add(place, -1);
  for (const place of after) add(place, 1);
  return new Map([...sums].filter(([, sum]) => sum !== 0));
}
