export { prepareDataFolder } from './data-folder.js';
export {
  findRunningServer,
  startEmbeddedServer,
  type EmbeddedServer,
  type EmbeddedServerOptions,
  type ServerConnection,
} from './embedded-server.js';
export { type Descent, findOwnUser, giveUpRoot } from './give-up-root.js';
export {
  openProductDatabase,
  type ProductDatabase,
  type ProductDatabaseSettings,
} from './product-database.js';
export { loadSecrets, type Secrets } from './secrets.js';
export { findOwnerUrl, holdsProduct, visitProductDatabase } from './visit-database.js';
