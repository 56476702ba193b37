import { defineCommand, defineQuery, type Tenancy } from '@app/database';
import { recoveryCodesDeleted } from './credentials.js';

export interface Account {
  instansiId: string;
  userId: string;
}

const proposed = defineCommand<{ userId: string; sealed: Buffer }>(
  new URL('./queries/propose-second-factor.sql', import.meta.url),
);
const proposedOf = defineQuery<{ userId: string }, { sealed: Buffer | null }>(
  new URL('./queries/find-proposed.sql', import.meta.url),
);
const confirmed = defineCommand<{ userId: string; sealed: Buffer; step: number }>(
  new URL('./queries/confirm-second-factor.sql', import.meta.url),
);
const recoveryCodesKept = defineCommand<Account & { recoveryHashes: readonly Buffer[] }>(
  new URL('./queries/keep-recovery-codes.sql', import.meta.url),
);
const stepSpent = defineCommand<{ userId: string; step: number }>(
  new URL('./queries/spend-step.sql', import.meta.url),
);
const recoveryCodeSpent = defineCommand<{ userId: string; hash: Buffer }>(
  new URL('./queries/spend-recovery-code.sql', import.meta.url),
);

/** Second factors, sealed by the caller. Every method throws `StoreUnavailable`. */
export class SecondFactorStore {
  constructor(private readonly tenancy: Tenancy) {}

  /** Keeps a secret that counts once its first code has been given; an earlier one stays in force until then. */
  async propose({ instansiId, userId }: Account, sealed: Buffer): Promise<void> {
    await this.tenancy.withTenant(instansiId, (tx) => proposed(tx, { userId, sealed }));
  }

  /** Null when none waits for its first code. */
  async findProposed({ instansiId, userId }: Account): Promise<Buffer | null> {
    const [user] = await this.tenancy.withTenant(instansiId, (tx) => proposedOf(tx, { userId }));
    return user?.sealed ?? null;
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
      if ((await confirmed(tx, { userId, sealed, step })) === 0) return false;
      await recoveryCodesDeleted(tx, { userId });
      await recoveryCodesKept(tx, { instansiId, userId, recoveryHashes });
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
    return this.tenancy.withTenant(
      instansiId,
      async (tx) => (await recoveryCodeSpent(tx, { userId, hash })) > 0,
    );
  }
}
