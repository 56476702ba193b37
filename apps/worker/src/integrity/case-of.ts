import { groupBy } from '@app/collections';
import type {
  CaseNumbers,
  CaseSubjectKind,
  JudgedRating,
  Finding,
  HoldingRule,
} from '@app/persistence/integrity';

/** Whose ratings are judged together, with the level: levels are apart, so that none silences another. */
export interface CaseSubject {
  unitId: string;
  assignmentId: string | null;
  counterId: string | null;
}

/** An officer's ratings belong to him wherever he sat; without an officer the counter, then the unit. */
export function subjectOf({ unitId, assignmentId, counterId }: CaseSubject): CaseSubject {
  return { unitId, assignmentId, counterId: assignmentId === null ? counterId : null };
}

export function kindOf({ assignmentId, counterId }: CaseSubject): CaseSubjectKind {
  if (assignmentId !== null) return 'officer';
  return counterId === null ? 'unit' : 'counter';
}

/** Ratings of one subject and level, in the order in which they came. */
export function bySubjectAndLevel(ratings: readonly JudgedRating[]): JudgedRating[][] {
  return groupsOf(ratings, (one) => {
    const { unitId, assignmentId, counterId } = subjectOf(one);
    return [unitId, assignmentId, counterId, one.level].join(' ');
  });
}

export function groupsOf<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  return [...groupBy(items, keyOf).values()];
}

/**
 * The case of a rule over ratings of one level.
 *
 * @param held at least one
 * @param ofDay how many ratings of the subject and level the day has
 */
export function caseOf(
  rule: HoldingRule,
  subject: CaseSubject,
  held: readonly [JudgedRating, ...JudgedRating[]],
  numbers: Omit<CaseNumbers, 'n' | 'hourBlocks' | 'channels'>,
): Finding {
  return {
    ...subject,
    rule,
    level: held[0].level,
    numbers: {
      ...numbers,
      n: held.length,
      hourBlocks: countsOf(held, ({ hourBlock }) => hourBlock),
      channels: countsOf(held, ({ channel }) => channel),
    },
    ratings: held.map(({ id }) => id).sort(),
  };
}

export function isSome<T>(items: readonly T[]): items is readonly [T, ...T[]] {
  return items.length > 0;
}

function countsOf<Key extends string | number>(
  ratings: readonly JudgedRating[],
  keyOf: (one: JudgedRating) => Key,
): Partial<Record<Key, number>> {
  const counts: Partial<Record<Key, number>> = {};
  for (const one of ratings) counts[keyOf(one)] = (counts[keyOf(one)] ?? 0) + 1;
  return counts;
}
