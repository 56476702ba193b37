import type { Tenancy } from '@app/database';

export interface Account {
  instansiId: string;
  userId: string;
}

/** Second factors, sealed by the caller. Every method throws `StoreUnavailable`. */
export class SecondFactorStore {
  constructor(private readonly tenancy: Tenancy) {}

  /** Keeps a secret that counts once its first code has been given; an earlier one stays in force until then. */
  async propose({ instansiId, userId }: Account, sealed: Buffer): Promise<void> {
    await this.tenancy.withTenant(instansiId, (tx) =>
      tx.query('UPDATE users SET second_factor_pending = $2 WHERE id = $1', [userId, sealed]),
    );
  }

  /** Null when none waits for its first code. */
  async findProposed({ instansiId, userId }: Account): Promise<Buffer | null> {
    const rows = await this.tenancy.withTenant(instansiId, (tx) =>
      tx.query('SELECT second_factor_pending AS sealed FROM users WHERE id = $1', [userId]),
    );
    return rows[0]?.sealed ?? null;
  }

  /**
   * Puts the proposed secret in force, with its first step spent and recovery codes in place of earlier
   * ones. False when another one has been proposed meanwhile.
   */
  confirm(
    { instansiId, userId }: Account,
    sealed: Buffer,
    { step, recoveryHashes }: { step: number; recoveryHashes: readonly Buffer[] },
  ): Promise<boolean> {
    return this.tenancy.withTenant(instansiId, async (tx) => {
      const [rows] = await tx.query(
        `UPDATE users SET second_factor = second_factor_pending, second_factor_pending = NULL,
           second_factor_step = $3
         WHERE id = $1 AND second_factor_pending = $2 RETURNING id`,
        [userId, sealed, step],
      );
      if (rows.length === 0) return false;
      await tx.query('DELETE FROM recovery_codes WHERE user_id = $1', [userId]);
      await tx.query(
        'INSERT INTO recovery_codes (instansi_id, user_id, code_hash) SELECT $1, $2, unnest($3::bytea[])',
        [instansiId, userId, recoveryHashes],
      );
      return true;
    });
  }

  /** Spends a time step. False when it or a later one is spent already: a code is accepted once. */
  spendStep({ instansiId, userId }: Account, step: number): Promise<boolean> {
    return this.tenancy.withTenant(instansiId, async (tx) => {
      const [rows] = await tx.query(
        `UPDATE users SET second_factor_step = $2
         WHERE id = $1 AND coalesce(second_factor_step, 0) < $2 RETURNING id`,
        [userId, step],
      );
      return rows.length > 0;
    });
  }

  /** False when there is no such code any more. */
  spendRecoveryCode({ instansiId, userId }: Account, hash: Buffer): Promise<boolean> {
    return this.tenancy.withTenant(instansiId, async (tx) => {
      const [rows] = await tx.query(
        'DELETE FROM recovery_codes WHERE user_id = $1 AND code_hash = $2 RETURNING user_id',
        [userId, hash],
      );
      return rows.length > 0;
    });
  }
}
