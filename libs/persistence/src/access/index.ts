export { AccessError, type AccessErrorCode } from './access-error.js';
export { AccessModule } from './access.module.js';
export { readSignInName } from './account-rules.js';
export {
  type AccountRow,
  AccountStore,
  type Link,
  listAccounts,
  type Scope,
} from './account.store.js';
export { findAuditEntriesAbout, type OfficerAuditEntry } from './find-audit-entries.js';
export { InvitationStore, type StoredInvitation } from './invitation.store.js';
export { listResets, type Reset } from './list-resets.js';
export { type Origins } from './known-origins.js';
export { generatePassword, verifyPassword } from './password.js';
export { LONGEST_PASSWORD } from './password-rules.js';
export { type Action, type ActionRow, listActions, recordAction } from './record-action.js';
export { addAuditEntry, type AuditEntry } from './add-audit-entry.js';
export { FIRST_ROLE, ROLES, type Role, type RoleScope, scopeOf, type Viewer } from './role.js';
export { findUnitsInScope, maySee } from './scope.js';
export { type Account, SecondFactorStore } from './second-factor.store.js';
export {
  type NewSession,
  type SessionRow,
  SessionStore,
  type StoredSession,
} from './session.store.js';
export { type AttemptKeys, type SignIn, SignInStore } from './sign-in.store.js';
export {
  changePassword,
  createUser,
  forgetSecondFactor,
  listUsers,
  type NewUser,
  type OwnerConnection,
  type UserRow,
} from './user.store.js';
export { InvitationEntity } from './invitation.entity.js';
export { KnownOriginEntity } from './known-origin.entity.js';
export { RecoveryCodeEntity } from './recovery-code.entity.js';
export { SessionEntity } from './session.entity.js';
export { UserEntity } from './user.entity.js';
export { isIntroduced, noteIntroduction } from './introductions.js';
