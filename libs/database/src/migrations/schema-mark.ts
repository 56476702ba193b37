import type { EntityManager, MigrationInterface } from 'typeorm';
import { ROLES, type RoleKey } from '../server/database-urls.js';
import { defineQuery } from '../statements/define-query.js';
import { runWritten, type WrittenCommand } from '../statements/written-commands.js';

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

const APPS: readonly RoleKey[] = ['intake', 'worker', 'admin'];

const countedRights = defineQuery<{ roles: string[] }, { role: string; rights: number }>(
  new URL('./queries/count-rights.sql', import.meta.url),
);
const schemaMarked = defineQuery<{ mark: string }, WrittenCommand>(
  new URL('./queries/mark-schema.sql', import.meta.url),
);

/** Marks the schema, where every role may read it, with what its migrations made. As `suara_owner`. */
export async function markSchema(owner: EntityManager, migrations: Migrations): Promise<void> {
  const counted = await countedRights(owner, { roles: APPS.map((app) => ROLES[app]) });
  const rights = counted.map((one) => ` ${one.role}=${one.rights}`).join('');
  const mark = `${lastOrderOf(migrations)}${rights}`;
  await runWritten(owner, await schemaMarked(owner, { mark }));
}

/** Reads what `markSchema` wrote; the version is empty where no version ever did. */
export function parseSchemaMark(text: string | null): SchemaMark {
  const [version = '', ...counts] = (text ?? '').split(' ');
  const rights = counts.map((count): [string, number] => {
    const [role = '', n] = count.split('=');
    return [role, Number(n)];
  });
  return { version, rights: Object.fromEntries(rights) };
}
