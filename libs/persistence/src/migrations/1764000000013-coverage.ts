import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CURRENT_TENANT, policiesFor } from './1764000000007-rights.js';

/** How many persons were served, so that a figure can say how many of them it heard; and which counters are rated. */
export class Coverage1764000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PERSONS_SERVED);
    await runner.query(policiesFor('persons_served'));
    await runner.query(policiesFor('persons_served_log'));
    await runner.query(COUNTER_ACTIVITY);
    await runner.query(GRANTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION counter_activity');
    await runner.query('DROP TABLE persons_served_log, persons_served');
  }
}

const entryColumns = (table: string): string => `
  instansi_id uuid NOT NULL,
  service_id uuid NOT NULL,
  -- the first day of the month
  month date NOT NULL CONSTRAINT ${table}_month_check CHECK (extract(day FROM month) = 1),
  n integer NOT NULL CONSTRAINT ${table}_n_check CHECK (n >= 0),
  entered_by uuid NOT NULL,
  entered_at timestamptz NOT NULL`;

const PERSONS_SERVED = `
  CREATE TABLE persons_served (
    ${entryColumns('persons_served')},
    CONSTRAINT persons_served_pk PRIMARY KEY (instansi_id, service_id, month),
    CONSTRAINT persons_served_service_fk FOREIGN KEY (instansi_id, service_id) REFERENCES services,
    CONSTRAINT persons_served_user_fk FOREIGN KEY (instansi_id, entered_by) REFERENCES users
  );
  -- every number ever entered, the one that stands included; only ever added to
  CREATE TABLE persons_served_log (
    id bigint GENERATED ALWAYS AS IDENTITY,
    ${entryColumns('persons_served_log')},
    CONSTRAINT persons_served_log_pk PRIMARY KEY (instansi_id, service_id, month, id),
    CONSTRAINT persons_served_log_entry_fk FOREIGN KEY (instansi_id, service_id, month) REFERENCES persons_served,
    CONSTRAINT persons_served_log_user_fk FOREIGN KEY (instansi_id, entered_by) REFERENCES users
  );
`;

/**
 * Counts only, of whatever status, so that nothing tells what was held. Today comes from the ratings
 * themselves (their index on received_at holds two days), the days before from the cells.
 */
const COUNTER_ACTIVITY = `
  CREATE FUNCTION counter_activity(p_unit_ids uuid[], p_since date, p_today date, p_now timestamptz)
  RETURNS TABLE (counter_id uuid, day date, n integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = suara, pg_temp AS $$
    SELECT c.counter_id, c.local_day, sum(c.n)::integer
    FROM answer_cells c
    WHERE c.instansi_id = ${CURRENT_TENANT} AND c.unit_id = ANY(p_unit_ids)
      AND c.local_day >= p_since AND c.local_day < p_today
      AND c.item = 'overall' AND c.counter_id <> '00000000-0000-0000-0000-000000000000'
    GROUP BY 1, 2 HAVING sum(c.n) > 0
    UNION ALL
    SELECT r.counter_id, r.local_day, count(*)::integer
    FROM ratings r
    WHERE r.instansi_id = ${CURRENT_TENANT} AND r.unit_id = ANY(p_unit_ids)
      AND r.received_at > p_now - interval '48 hours' AND r.local_day = p_today
      AND r.counter_id IS NOT NULL
    GROUP BY 1, 2
  $$;
  REVOKE EXECUTE ON FUNCTION counter_activity FROM PUBLIC;
`;

const GRANTS = `
  GRANT SELECT, INSERT, UPDATE (n, entered_by, entered_at) ON persons_served TO suara_admin;
  GRANT SELECT, INSERT ON persons_served_log TO suara_admin;
  GRANT SELECT ON persons_served TO suara_worker;
  GRANT EXECUTE ON FUNCTION counter_activity TO suara_admin;
`;
