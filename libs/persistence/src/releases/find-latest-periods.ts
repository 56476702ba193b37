import type { EntityManager } from 'typeorm';
import type { SubjectKind } from '../organisation-tree/index.js';

/**
 * The newest period of each kind (week, month, …) in which any of the subjects has a released figure; a kind
 * without one is not there. Runs in the caller's tenant transaction.
 */
export async function findLatestPeriods(
  tx: EntityManager,
  { kind, ids }: { kind: SubjectKind; ids: readonly string[] },
): Promise<Map<string, string>> {
  // within a kind the keys of periods are in the order of time
  const rows: { kind: string; period: string }[] = await tx.query(
    `SELECT period_kind AS kind, max(period) AS period FROM releases
     WHERE subject_kind = $1 AND subject_id = ANY ($2) AND measure <> 'profile' GROUP BY period_kind`,
    [kind, ids],
  );
  return new Map(rows.map(({ kind: grain, period }) => [grain, period]));
}
