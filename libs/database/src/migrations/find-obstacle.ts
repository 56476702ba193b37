import type { DataSource } from 'typeorm';
import { ROLES, type RoleKey } from '../server/database-urls.js';
import { codeOf } from '../server/server-error.js';
import { defineQuery, type Queryable } from '../statements/define-query.js';
import { MIGRATIONS } from './migrate.js';
import { lastOrderOf, parseSchemaMark } from './schema-mark.js';

/** Why an app cannot serve on a database. */
export type DatabaseObstacle =
  /** nobody answers, or too late */
  | 'database.unreachable'
  /** somebody answers and does not let in: wrong password, no such database, not allowed from here */
  | 'database.refused'
  /** signed in as another role than the app's */
  | 'database.wrong-role'
  /** the role ignores row-level security or may act as the owner */
  | 'database.role-too-mighty'
  /** no tables, or those of an older version */
  | 'database.not-migrated'
  /** the role has fewer rights than the migrations gave it */
  | 'database.rights-missing';

interface AccessState {
  user: string;
  mighty: boolean;
  mark: string | null;
  rights: number;
}

const accessStates = defineQuery<{ owner: string }, AccessState>(
  new URL('./queries/judge-access.sql', import.meta.url),
);

const NOT_LET_IN = /^(28...|3D000|42501)$/;

/**
 * Why an app cannot serve on this database in its role; null when it can. A database that is newer than
 * the app is fine: the app is about to be replaced.
 */
export async function findObstacle(
  dataSource: DataSource,
  role: RoleKey,
): Promise<DatabaseObstacle | null> {
  try {
    return await judgeAccess(dataSource, role);
  } catch (error) {
    return NOT_LET_IN.test(codeOf(error) ?? '') ? 'database.refused' : 'database.unreachable';
  }
}

/** The same on a connection that stands. @throws what the connection throws */
export async function judgeAccess(on: Queryable, role: RoleKey): Promise<DatabaseObstacle | null> {
  const [found] = await accessStates(on, { owner: ROLES.owner });
  const state = found!;
  if (state.user !== ROLES[role]) return 'database.wrong-role';
  if (state.mighty) return 'database.role-too-mighty';
  const mark = parseSchemaMark(state.mark);
  if (mark.version < lastOrderOf(MIGRATIONS)) return 'database.not-migrated';
  return state.rights < (mark.rights[state.user] ?? 0) ? 'database.rights-missing' : null;
}
