import type { EntityManager } from 'typeorm';
import { InvitationEntity } from './invitation.entity.js';
import { KnownOriginEntity } from './known-origin.entity.js';
import { RecoveryCodeEntity } from './recovery-code.entity.js';
import { SessionEntity } from './session.entity.js';
import { UserEntity } from './user.entity.js';

/** A person whose credentials change, in the tenant transaction or as `suara_owner`. */
interface Person {
  userId: string;
}

export async function setPassword(
  tx: EntityManager,
  { userId, passwordHash }: Person & { passwordHash: string },
): Promise<void> {
  await tx.update(UserEntity, { id: userId }, { passwordHash });
}

/** Forgets the password and the second factor, also one that waits for its first code. */
export async function forgetCredentials(tx: EntityManager, person: Person): Promise<void> {
  await tx.update(UserEntity, { id: person.userId }, { passwordHash: null });
  await forgetFactor(tx, person);
}

export async function forgetFactor(tx: EntityManager, { userId }: Person): Promise<void> {
  await tx.update(UserEntity, { id: userId }, { secondFactor: null, secondFactorPending: null });
  await tx.delete(RecoveryCodeEntity, { userId });
}

export async function forgetOrigins(tx: EntityManager, { userId }: Person): Promise<void> {
  await tx.delete(KnownOriginEntity, { userId });
}

export async function deleteInvitation(tx: EntityManager, { userId }: Person): Promise<void> {
  await tx.delete(InvitationEntity, { userId });
}

export async function endSessions(tx: EntityManager, { userId }: Person): Promise<void> {
  await tx.delete(SessionEntity, { userId });
}
