import { defineCommand, type Tenancy } from '@app/database';
import { RecoveryCodeEntity } from './recovery-code.entity.js';
import { UserEntity } from './user.entity.js';

export interface Account {
  instansiId: string;
  userId: string;
}

const stepSpent = defineCommand<{ userId: string; step: number }>(
  new URL('./queries/spend-step.sql', import.meta.url),
);

/** Second factors, sealed by the caller. Every method throws `StoreUnavailable`. */
export class SecondFactorStore {
  constructor(private readonly tenancy: Tenancy) {}

  /** Keeps a secret that counts once its first code has been given; an earlier one stays in force until then. */
  async propose({ instansiId, userId }: Account, sealed: Buffer): Promise<void> {
    await this.tenancy.withTenant(instansiId, (tx) =>
      tx.update(UserEntity, { id: userId }, { secondFactorPending: sealed }),
    );
  }

  /** Null when none waits for its first code. */
  async findProposed({ instansiId, userId }: Account): Promise<Buffer | null> {
    const user = await this.tenancy.withTenant(instansiId, (tx) =>
      tx.findOne(UserEntity, {
        where: { id: userId },
        select: { instansiId: true, id: true, secondFactorPending: true },
      }),
    );
    return user?.secondFactorPending ?? null;
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
      const { affected } = await tx.update(
        UserEntity,
        { id: userId, secondFactorPending: sealed },
        { secondFactor: sealed, secondFactorPending: null, secondFactorStep: String(step) },
      );
      if (affected === 0) return false;
      await tx.delete(RecoveryCodeEntity, { userId });
      for (const codeHash of recoveryHashes)
        await tx.insert(RecoveryCodeEntity, { instansiId, userId, codeHash });
      return true;
    });
  }

  /** Spends a time step. False when it or a later one is spent already: a code is accepted once. */
  spendStep({ instansiId, userId }: Account, step: number): Promise<boolean> {
    return this.tenancy.withTenant(
      instansiId,
      async (tx) => (await stepSpent(tx, { userId, step })) > 0,
    );
  }

  /** False when there is no such code any more. */
  spendRecoveryCode({ instansiId, userId }: Account, hash: Buffer): Promise<boolean> {
    return this.tenancy.withTenant(instansiId, async (tx) => {
      const { affected } = await tx.delete(RecoveryCodeEntity, { userId, codeHash: hash });
      return affected === 1;
    });
  }
}
