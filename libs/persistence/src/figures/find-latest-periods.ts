import { defineQuery } from '@app/database';
import type { EntityManager } from 'typeorm';
import type { FigurePeriodKind, FigureSubject } from './figure.js';

const latestOf = defineQuery<
  { kind: string; ids: readonly string[] },
  { kind: FigurePeriodKind; period: string }
>(new URL('./queries/find-latest-periods.sql', import.meta.url));

/**
 * The newest period of each kind (month, quarter, …) in which any of the subjects has a figure, of an officer
 * also one that only the officer sees; a kind without one is not there. Runs in the caller's tenant transaction.
 */
export async function findLatestPeriods(
  tx: EntityManager,
  subjects: { kind: FigureSubject['kind']; ids: readonly string[] },
): Promise<Map<FigurePeriodKind, string>> {
  const rows = await latestOf(tx, subjects);
  return new Map(rows.map(({ kind, period }) => [kind, period]));
}
