import type { EntityManager } from 'typeorm';
import { SUBTREE } from '../access/index.js';
import { UNIT_NAMES } from '../organisation-tree/unit-names.js';

/** A counter and on which days it was rated; counts only, never what was said. */
export interface CounterActivity {
  counterId: string;
  name: string;
  unitId: string;
  unitName: string;
  /** local days with at least one rating, ascending; today's included */
  rated: { day: string; n: number }[];
  /** local days with at least one rating whose level was lowered; how many */
  lowered: { day: string; n: number }[];
  /** screens that are let in, and when each was last seen; null: never */
  displays: { id: string; lastSeenAt: string | null }[];
}

/**
 * The counters of a unit with everything below it in the tree of `today` (YYYY-MM-DD), with their
 * ratings from `since` on. Runs in the caller's tenant transaction.
 */
export function findCounterActivity(
  tx: EntityManager,
  unitId: string,
  { since, today, now }: { since: string; today: string; now: Date },
): Promise<CounterActivity[]> {
  return tx.query(
    `${SUBTREE}, named AS (${UNIT_NAMES.replaceAll('$1', '$2')}),
     activity AS MATERIALIZED (
       SELECT * FROM counter_activity((SELECT array_agg(unit_id) FROM below), $3, $2, $4)),
     lowered AS MATERIALIZED (
       SELECT * FROM lowered_days((SELECT array_agg(unit_id) FROM below), $3))
     SELECT c.id AS "counterId", c.name, c.unit_id AS "unitId", named.name AS "unitName",
       coalesce((SELECT jsonb_agg(jsonb_build_object('day', day, 'n', n) ORDER BY day)
         FROM activity WHERE counter_id = c.id), '[]') AS rated,
       coalesce((SELECT jsonb_agg(jsonb_build_object('day', day, 'n', n) ORDER BY day)
         FROM lowered WHERE counter_id = c.id), '[]') AS lowered,
       coalesce((SELECT jsonb_agg(jsonb_build_object('id', d.id, 'lastSeenAt', d.last_seen_at) ORDER BY d.issued_at, d.id)
         FROM displays d WHERE d.counter_id = c.id AND d.revoked_at IS NULL), '[]') AS displays
     FROM counters c
     JOIN named ON named.instansi_id = c.instansi_id AND named.unit_id = c.unit_id
     WHERE c.unit_id IN (SELECT unit_id FROM below)
     ORDER BY named.name, c.key`,
    [unitId, today, since, now],
  );
}
