export { AccessError, type AccessErrorCode } from './access-error.js';
export { AccessModule } from './access.module.js';
export { generatePassword, LONGEST_PASSWORD, verifyPassword } from './password.js';
export { type NewSession, SessionStore, type SignIn, type StoredSession } from './session.store.js';
export { recordLook, type Look } from './record-look.js';
export { ROLES, type Role, type Viewer } from './role.js';
export { maySee, SUBTREE } from './scope.js';
export {
  changePassword,
  createUser,
  listUsers,
  type NewUser,
  type OwnerConnection,
  type UserRow,
} from './user.store.js';
