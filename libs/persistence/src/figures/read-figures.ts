import { defineQuery } from '@app/database';
import type { EntityManager } from 'typeorm';
import type { Figure, FigureMeasure, FigureSubject, MissingFigure, OwnFigure } from './figure.js';

type Row = Omit<Figure, 'measure'> & { measure: FigureMeasure };

const figuresOf = defineQuery<
  FigureSubject & { period: string; measures: readonly FigureMeasure[] },
  Row
>(new URL('./queries/find-figures.sql', import.meta.url));

const missingOf = defineQuery<
  { kind: string; ids: readonly string[]; periods: readonly string[] },
  MissingFigure
>(new URL('./queries/find-missing.sql', import.meta.url));

const closedKeys = defineQuery<{ periods: readonly string[] }, { period: string }>(
  new URL('./queries/find-closed-keys.sql', import.meta.url),
);

/**
 * The figures of one subject in one period that stand now: the newest running ones, or those of the newest
 * revision; empty where there are none. Runs in the caller's tenant transaction.
 */
export async function findFigures<M extends FigureMeasure>(
  tx: EntityManager,
  subject: FigureSubject,
  period: string,
  measures: readonly M[],
): Promise<{ [K in M]: Figure<K> }[M][]> {
  const rows = await figuresOf(tx, { ...subject, period, measures });
  return rows as unknown as { [K in M]: Figure<K> }[M][];
}

/**
 * Why figures of subjects of one kind are missing in some periods, or are not the newest that could be; nothing
 * stands here for what nothing is known of. Runs in the caller's tenant transaction.
 *
 * @param periods keys of the calendar grid
 */
export function findMissingFigures(
  tx: EntityManager,
  subjects: { kind: FigureSubject['kind']; ids: readonly string[] },
  periods: readonly string[],
): Promise<MissingFigure[]> {
  return missingOf(tx, { ...subjects, periods });
}

/** Which of some quarters, semesters and years are closed, by their keys. Runs in the caller's tenant transaction. */
export async function findClosedKeys(
  tx: EntityManager,
  periods: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await closedKeys(tx, { periods });
  return new Set(rows.map(({ period }) => period));
}

/**
 * Every cut that an officer sees of an open quarter, of each measure the newest first. For nobody but that
 * officer. Runs in the caller's tenant transaction.
 */
export const findMyFigures = defineQuery<{ assignmentId: string; period: string }, OwnFigure>(
  new URL('./queries/find-my-figures.sql', import.meta.url),
);

const nestedOn = defineQuery<{ ids: readonly string[]; day: string }, { id: string }>(
  new URL('./queries/list-nested-units.sql', import.meta.url),
);

/**
 * Of some units those with units above or below them on `day` (YYYY-MM-DD): they are cut at the ends of months
 * only. Runs in the caller's tenant transaction.
 */
export async function findNestedUnits(
  tx: EntityManager,
  ids: readonly string[],
  day: string,
): Promise<ReadonlySet<string>> {
  return new Set((await nestedOn(tx, { ids, day })).map(({ id }) => id));
}

/**
 * Whether running figures of a subject are cut at the ends of months only: of locations, and of nested units.
 * Runs in the caller's tenant transaction.
 *
 * @param day YYYY-MM-DD
 */
export async function isCutByMonths(
  tx: EntityManager,
  { kind, id }: FigureSubject,
  day: string,
): Promise<boolean> {
  if (kind !== 'unit') return kind === 'location';
  return (await findNestedUnits(tx, [id], day)).has(id);
}
