import type { EntityManager, MigrationInterface } from 'typeorm';
import { ROLES, type RoleKey } from '../server/database-urls.js';

type Migrations = readonly (new () => MigrationInterface)[];

/** What stands on the schema: how far it was migrated, and how many rights each role got by that. */
export interface SchemaMark {
  /** number of the last migration; as text it sorts like the number */
  version: string;
  /** by the name of a role; nothing is known of a role that is not named */
  rights: Readonly<Record<string, number>>;
}

/** The number in the name of a migration, which is its order. */
const ORDER = /\d{13}$/;

/** The order of the last of some migrations; as text it sorts like the number. */
export function lastOrderOf(migrations: Migrations): string {
  return ORDER.exec(migrations.at(-1)!.name)![0];
}

/**
 * The rights that a role has in the schema, one row each. Rights that it has as a member of another role, or as
 * everybody, are not among them: migrations grant to the role itself.
 *
 * @param role SQL that gives the role's oid
 */
export function rightsSql(role: string): string {
  return `SELECT FROM (
    SELECT nspacl AS acl FROM pg_namespace WHERE nspname = 'suara'
    UNION ALL SELECT relacl FROM pg_class WHERE relnamespace = to_regnamespace('suara')
    UNION ALL SELECT proacl FROM pg_proc WHERE pronamespace = to_regnamespace('suara')
    UNION ALL SELECT a.attacl FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
      WHERE c.relnamespace = to_regnamespace('suara') AND a.attacl IS NOT NULL
  ) AS object, aclexplode(object.acl) AS entry WHERE entry.grantee = ${role}`;
}

const APPS: readonly RoleKey[] = ['intake', 'worker', 'admin'];

/** Marks the schema, where every role may read it, with what its migrations made. As `suara_owner`. */
export async function markSchema(owner: EntityManager, migrations: Migrations): Promise<void> {
  const counted: { role: string; rights: number }[] = await owner.query(
    `SELECT r.rolname AS role, (SELECT count(*) FROM (${rightsSql('r.oid')}) AS held)::integer AS rights
     FROM pg_roles r WHERE r.rolname = ANY ($1) ORDER BY 1`,
    [APPS.map((app) => ROLES[app])],
  );
  const rights = counted.map((one) => ` ${one.role}=${one.rights}`).join('');
  await owner.query(`COMMENT ON SCHEMA suara IS '${lastOrderOf(migrations)}${rights}'`);
}

/** Reads what `markSchema` wrote; the version is empty where no version ever did. */
export function parseSchemaMark(text: string | null): SchemaMark {
  const [version = '', ...counts] = (text ?? '').split(' ');
  const rights = counts.map((count) => count.split('='));
  return { version, rights: Object.fromEntries(rights.map(([role, n]) => [role, Number(n)])) };
}
