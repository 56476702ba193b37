export { withClient } from './connect.js';
export { prepareDataFolder } from './data-folder.js';
export { checkDurability } from './durability.js';
export {
  findRunningServer,
  startEmbeddedServer,
  type EmbeddedServer,
  type EmbeddedServerOptions,
  type ServerConnection,
} from './embedded-server.js';
export {
  databaseOf,
  databaseUrls,
  parseAddress,
  ROLES,
  type DatabaseUrls,
  type RoleKey,
  type RolePasswords,
} from './database-urls.js';
export {
  openProductDatabase,
  type ProductDatabase,
  type ProductDatabaseSettings,
} from './product-database.js';
export { ensureDatabase, grantDatabase, type DatabaseWish } from './roles.js';
export { type Descent, findOwnUser, giveUpRoot } from './give-up-root.js';
export { loadSecrets, type Secrets } from './secrets.js';
export { codeOf, ServerError } from './server-error.js';
export { findOwnerUrl, holdsProduct, visitProductDatabase } from './visit-database.js';
