export { addRow } from './connection/add-row.js';
export { type ChangeTerms, underTerms } from './connection/change-terms.js';
export {
  connectSafely,
  createDataSource,
  withDataSource,
  type DatabaseOptions,
  type EntityClass,
} from './connection/connect.js';
export { DatabaseModule } from './connection/database.module.js';
export { Database } from './connection/database.js';
export {
  orSilent,
  orUnavailable,
  StoreSilent,
  StoreUnavailable,
} from './connection/store-unavailable.js';
export { Tenancy, tenantOf, type Transaction } from './connection/tenancy.js';
export { checkAccess } from './migrations/check-access.js';
export { type DatabaseObstacle, findObstacle } from './migrations/find-obstacle.js';
export { migrate } from './migrations/migrate.js';
export { wasMigrated } from './migrations/was-migrated.js';
export { asQueryable, isWelcome, withClient } from './server/connect.js';
export {
  databaseOf,
  databaseUrls,
  parseAddress,
  ROLES,
  urlOf,
  type DatabaseUrls,
  type RoleKey,
  type RolePasswords,
} from './server/database-urls.js';
export { checkDurability } from './server/durability.js';
export { ensureDatabase, grantDatabase, type DatabaseWish } from './server/roles.js';
export { codeOf, ServerError } from './server/server-error.js';
export { MONTHS_KEPT, SETTLED_AFTER_DAYS } from './statements/constants.js';
export { defineCommand, defineQuery, type Queryable } from './statements/define-query.js';
export { lockFor, lockForName } from './statements/locks.js';
export { defineStream } from './statements/row-stream.js';
export { resultOf } from './statements/result-of.js';
