import type { DataSource } from 'typeorm';
import { orUnavailable, type Tenancy } from '@app/database';
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

/** Invitations as whoever holds one uses them. Every method throws `StoreUnavailable`. */
export class InvitationStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly tenancy: Tenancy,
  ) {}

  /** Null when there is none or it has been used; whether it is over is for the caller to say. */
  async find(tokenHash: Buffer): Promise<StoredInvitation | null> {
    const rows = await orUnavailable(() =>
      this.dataSource.query(
        `SELECT instansi_id AS "instansiId", instansi_name AS "instansiName", user_id AS "userId",
           username, role, expires_at AS "expiresAt" FROM find_invitation($1)`,
        [tokenHash],
      ),
    );
    return rows[0] ?? null;
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
      const [used] = await tx.query(
        'DELETE FROM invitations WHERE token_hash = $1 RETURNING user_id',
        [tokenHash],
      );
      if (used.length === 0) return false;
      await tx.query('UPDATE users SET password_hash = $2 WHERE id = $1', [userId, passwordHash]);
      if (origins !== null) await rememberOrigins(tx, found, origins, at);
      return true;
    });
  }
}
