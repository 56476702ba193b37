import { defineQuery, orUnavailable, type Tenancy } from '@app/database';
import type { DataSource } from 'typeorm';
import { setPassword } from './credentials.js';
import { InvitationEntity } from './invitation.entity.js';
import { type Origins, rememberOrigins } from './known-origins.js';
import { hashPassword } from './password.js';
import type { Role } from './role.js';

/** Whom an invitation is for. */
export interface StoredInvitation {
  instansiId: string;
  instansiName: string;
  userId: string;
  username: string;
  role: Role;
  expiresAt: Date;
}

const foundByToken = defineQuery<{ tokenHash: Buffer }, StoredInvitation>(
  new URL('./queries/find-invitation.sql', import.meta.url),
);

/** Invitations as whoever holds one uses them. Every method throws `StoreUnavailable`. */
export class InvitationStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly tenancy: Tenancy,
  ) {}

  /** Null when there is none or it has been used; whether it is over is for the caller to say. */
  async find(tokenHash: Buffer): Promise<StoredInvitation | null> {
    const [invitation] = await orUnavailable(() => foundByToken(this.dataSource, { tokenHash }));
    return invitation ?? null;
  }

  /**
   * Sets the password and uses the invitation up; where that is done is known from then on. False when somebody
   * else has used it meanwhile.
   *
   * @throws AccessError like `hashPassword`
   */
  async accept(
    found: StoredInvitation,
    { tokenHash, password }: { tokenHash: Buffer; password: string },
    { origins, at }: { origins: Origins | null; at: Date },
  ): Promise<boolean> {
    const { instansiId, userId } = found;
    const passwordHash = await hashPassword(password, found);
    return this.tenancy.withTenant(instansiId, async (tx) => {
      const { affected } = await tx.delete(InvitationEntity, { tokenHash });
      if (affected === 0) return false;
      await setPassword(tx, { userId, passwordHash });
      if (origins !== null) await rememberOrigins(tx, found, origins, at);
      return true;
    });
  }
}
