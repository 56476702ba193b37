import { defineQuery } from '@app/database';
import type { EntityManager } from 'typeorm';
import type { ClosedPeriod, FigureChange } from './closed-period.js';

/** A closing or revision as it stands in a list. */
export type ListedPeriod = Omit<ClosedPeriod, 'changes'>;

const periods = defineQuery<object, ListedPeriod>(
  new URL('./queries/list-closed-periods.sql', import.meta.url),
);
const period = defineQuery<{ id: string }, ClosedPeriod>(
  new URL('./queries/find-closed-period.sql', import.meta.url),
);
const unitsOfSubjects = defineQuery<{ ids: string[] }, { id: string; unitId: string }>(
  new URL('./queries/list-units-of-subjects.sql', import.meta.url),
);

/** All closings and revisions of the agency: the newest period first, and of a period the newest revision. */
export function listClosedPeriods(tx: EntityManager): Promise<ListedPeriod[]> {
  return periods(tx, {});
}

/** Null for an id that the agency does not have. */
export async function findClosedPeriod(
  tx: EntityManager,
  id: string,
): Promise<ClosedPeriod | null> {
  return (await period(tx, { id }))[0] ?? null;
}

/** The changes about units of this set and what belongs to them; agency and locations hold several units. */
export async function changesWithin(
  tx: EntityManager,
  changes: readonly FigureChange[],
  units: ReadonlySet<string>,
): Promise<FigureChange[]> {
  const ids = changes.map(({ subject }) => subject.id);
  const unitOf = new Map(
    (await unitsOfSubjects(tx, { ids })).map(({ id, unitId }) => [id, unitId]),
  );
  return changes.filter(({ subject }) => units.has(unitOf.get(subject.id) ?? ''));
}
