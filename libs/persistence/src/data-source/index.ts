export { type ChangeTerms, underTerms } from './change-terms.js';
export {
  connectSafely,
  createDataSource,
  withDataSource,
  type DatabaseOptions,
} from './connect.js';
export { Database } from './database.js';
export { PersistenceModule } from './persistence.module.js';
export { orSilent, orUnavailable, StoreSilent, StoreUnavailable } from './store-unavailable.js';
export { Tenancy } from './tenancy.js';
