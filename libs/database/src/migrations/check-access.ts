import { asQueryable, withClient } from '../server/connect.js';
import { ROLES, type RoleKey } from '../server/database-urls.js';
import { checkDurability } from '../server/durability.js';
import { ServerError } from '../server/server-error.js';
import { defineQuery, type Queryable } from '../statements/define-query.js';
import { type DatabaseObstacle, judgeAccess } from './find-obstacle.js';

const schemas = defineQuery<object, { there: boolean }>(
  new URL('./queries/find-schema.sql', import.meta.url),
);

type Sentence = (found: { user: string; database: string; role: string }) => string;

const SENTENCES: Partial<Record<DatabaseObstacle, Sentence>> = {
  'database.wrong-role': ({ user, role }) =>
    `The address of the database signs in as "${user}", and this works as "${role}" only: write the user ${role}, with the password that \`prepare\` gave it.`,
  'database.role-too-mighty': ({ role }) =>
    `The database role ${role} ignores row level security or may act as ${ROLES.owner}: run ALTER ROLE ${role} NOSUPERUSER NOBYPASSRLS and REVOKE ${ROLES.owner} FROM ${role}, and start again.`,
  'database.not-migrated': ({ database }) =>
    `The database "${database}" has no tables of Suara Loket, or those of an older version: run \`prepare\` of this version, or \`migrate\` where roles and schema are there already.`,
  'database.rights-missing': ({ role, database }) =>
    `The database role ${role} lacks rights that it was given in "${database}", perhaps by a restore without privileges or a REVOKE: run \`migrate\`, which gives them back.`,
};

/**
 * Refuses an address on which an app of this role could not serve, before the app opens anything. The owner
 * may come before the tables.
 *
 * @throws ServerError: one sentence that says what is wrong and what to do
 */
export function checkAccess(url: string, role: RoleKey): Promise<void> {
  return withClient(url, async (client) => {
    const on = asQueryable(client);
    const obstacle = await judgeAccess(on, role);
    const { user = '', database = '' } = client;
    const excused = role === 'owner' && obstacle === 'database.not-migrated';
    if (obstacle !== null && !excused) {
      throw new ServerError(SENTENCES[obstacle]!({ user, database, role: ROLES[role] }));
    }
    if (role === 'owner') await requireSchema(on, database);
    await checkDurability(on);
  });
}

async function requireSchema(on: Queryable, database: string): Promise<void> {
  const [schema] = await schemas(on, {});
  if (schema!.there) return;
  throw new ServerError(
    `The database "${database}" is not prepared for Suara Loket: run \`prepare\` with the address of a superuser first.`,
  );
}
