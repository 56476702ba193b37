import type { DataSource } from 'typeorm';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../../../test/support/database/database.js';
import { createDataSource } from '../connection/connect.js';

const APP_ROLES = ['suara_intake', 'suara_worker', 'suara_admin'];

describe('the roles of the running apps', () => {
  let database: TestDatabase;
  let owner: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = await createDataSource({
      url: database.urls.owner,
      applicationName: 'spec',
    }).initialize();
  });

  afterAll(async () => {
    await owner?.destroy();
    await database?.drop();
  });

  it('no app role owns a table, function, type or schema', async () => {
    const owned = await owner.query(
      `SELECT 'relation' AS what, relname AS name FROM pg_class WHERE relowner::regrole::text = ANY($1)
       UNION ALL SELECT 'function', proname FROM pg_proc WHERE proowner::regrole::text = ANY($1)
       UNION ALL SELECT 'type', typname FROM pg_type WHERE typowner::regrole::text = ANY($1)
       UNION ALL SELECT 'schema', nspname FROM pg_namespace WHERE nspowner::regrole::text = ANY($1)`,
      [APP_ROLES],
    );
    expect(owned).toEqual([]);
  });

  it('no app role is mighty, belongs to another, or may create in a schema', async () => {
    const mighty = await owner.query(
      `SELECT rolname FROM pg_roles WHERE rolname = ANY($1)
         AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolinherit)`,
      [APP_ROLES],
    );
    const members = await owner.query(
      'SELECT roleid::regrole FROM pg_auth_members WHERE member::regrole::text = ANY($1)',
      [APP_ROLES],
    );
    const creators = await owner.query(
      `SELECT role, nspname FROM pg_namespace, unnest($1::text[]) role
       WHERE has_schema_privilege(role, oid, 'CREATE')`,
      [APP_ROLES],
    );
    expect({ mighty, members, creators }).toEqual({ mighty: [], members: [], creators: [] });
  });

  it('every function that runs with its owner’s rights has a fixed search path', async () => {
    const loose = await owner.query(
      `SELECT proname FROM pg_proc WHERE pronamespace = 'suara'::regnamespace AND prosecdef
         AND NOT coalesce(array_to_string(proconfig, ',') ~ 'search_path=suara, pg_temp', false)`,
    );
    expect(loose).toEqual([]);
  });

  it('each role may execute only the functions of its own', async () => {
    const executable = await owner.query(
      `SELECT role, proname FROM pg_proc, unnest($1::text[]) role
       WHERE pronamespace = 'suara'::regnamespace AND prosecdef
         AND has_function_privilege(role, pg_proc.oid, 'EXECUTE') ORDER BY role, proname`,
      [APP_ROLES],
    );
    expect(
      executable.map((row: { role: string; proname: string }) => `${row.role} ${row.proname}`),
    ).toEqual([
      'suara_admin begin_second_factor',
      'suara_admin begin_sign_in',
      'suara_admin correct_roster',
      'suara_admin counter_activity',
      'suara_admin decide_case',
      'suara_admin decide_objection',
      'suara_admin end_sign_in',
      'suara_admin find_invitation',
      'suara_admin find_session',
      'suara_admin find_sign_in',
      'suara_admin lowered_days',
      'suara_intake append_ratings',
      'suara_intake call_ticket',
      'suara_intake find_proof',
      'suara_intake find_rating',
      'suara_intake find_receipt',
      'suara_intake issue_tickets',
      'suara_intake list_proof_agencies',
      'suara_intake list_proof_seals',
      'suara_intake list_proof_statements',
      'suara_intake resolve_code',
      'suara_intake resolve_ticket',
      'suara_intake see_display',
      'suara_worker analyze_leaves',
      'suara_worker count_overdue',
      'suara_worker judge_day',
      'suara_worker keep_months',
    ]);
  });

  it('admin deletes no row that ratings rest on, and writes no correction by itself', async () => {
    const may = (right: string): Promise<{ relname: string }[]> =>
      owner.query(
        `SELECT relname FROM pg_class WHERE relnamespace = 'suara'::regnamespace AND relkind = 'r'
           AND has_table_privilege('suara_admin', oid, $1) ORDER BY relname`,
        [right],
      );
    expect((await may('DELETE')).map(({ relname }) => relname)).toEqual([
      'counter_locations',
      'counter_services',
      'free_services',
      'invitations',
      'known_origins',
      'office_networks',
      'recovery_codes',
      'roster',
      'sessions',
      'unit_versions',
    ]);
    const inserted = (await may('INSERT')).map(({ relname }) => relname);
    expect(inserted).toContain('code_successions');
    expect(inserted).not.toContain('roster_corrections');
  });
});
