import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables that carry `instansi_id`; `instansi` itself is its own tenant. */
export const TENANT_TABLES = [
  'officers',
  'units',
  'unit_versions',
  'unit_successions',
  'locations',
  'services',
  'counters',
  'counter_services',
  'counter_locations',
  'assignments',
  'roster',
  'codes',
  'code_successions',
  'ratings',
  'journal',
  'tickets',
  'answer_cells',
  'respondent_cells',
  'releases',
  'users',
  'sessions',
];

const ORGANISATION_TABLES = TENANT_TABLES.slice(0, TENANT_TABLES.indexOf('ratings')).join(', ');

/** NULLIF: after a transaction-local setting the variable is '' on that connection, not NULL. */
export const CURRENT_TENANT = `NULLIF(current_setting('app.instansi_id', true), '')::uuid`;

/**
 * Four roles, least privilege. Row-level security is forced, so that even the owner passes a policy:
 * owner and worker see every tenant, admin only the tenant of its transaction, intake no table at all.
 */
export class Rights1764000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of [...TENANT_TABLES, 'instansi']) {
      await runner.query(policiesFor(table));
    }
    await runner.query(GRANTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...TENANT_TABLES, 'instansi']) {
      await runner.query(`
        DROP POLICY ${table}_all ON ${table};
        DROP POLICY ${table}_tenant ON ${table};
        ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;
      `);
    }
  }
}

/** Row-level security of a table that carries the tenant; for tables of later migrations too. */
export function policiesFor(table: string): string {
  const tenantColumn = table === 'instansi' ? 'id' : 'instansi_id';
  return `
    ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
    CREATE POLICY ${table}_all ON ${table} TO suara_owner, suara_worker USING (true) WITH CHECK (true);
    CREATE POLICY ${table}_tenant ON ${table} TO suara_admin
      USING (${tenantColumn} = ${CURRENT_TENANT}) WITH CHECK (${tenantColumn} = ${CURRENT_TENANT});
  `;
}

const GRANTS = `
  GRANT USAGE ON SCHEMA suara TO suara_intake, suara_worker, suara_admin;

  GRANT EXECUTE ON FUNCTION resolve_code, resolve_ticket, append_ratings, find_rating TO suara_intake;

  GRANT SELECT ON instruments, instrument_versions, instrument_items TO suara_worker, suara_admin;
  GRANT SELECT ON instansi, ${ORGANISATION_TABLES} TO suara_worker, suara_admin;

  GRANT SELECT ON ratings, journal TO suara_worker;
  GRANT UPDATE (received_at, visitor, device_bucket, office_network, staff_device, display_step, visit)
    ON ratings TO suara_worker;
  GRANT UPDATE (xid) ON journal TO suara_worker;
  GRANT SELECT, UPDATE (called_at, rating_id), DELETE ON tickets TO suara_worker;
  GRANT SELECT, INSERT, UPDATE, DELETE ON answer_cells, respondent_cells TO suara_worker;
  GRANT SELECT, UPDATE ON aggregation_state TO suara_worker;
  GRANT SELECT, INSERT, UPDATE ON clock_looks TO suara_worker;
  GRANT SELECT, INSERT ON releases TO suara_worker;

  -- people see releases: the admin app cannot read a rating, the journal or a cell
  GRANT SELECT ON releases TO suara_admin;
  GRANT SELECT, UPDATE (password_hash) ON users TO suara_admin;
  GRANT SELECT, INSERT, UPDATE, DELETE ON sessions TO suara_admin;
  GRANT EXECUTE ON FUNCTION find_sign_in, find_session TO suara_admin;
`;
