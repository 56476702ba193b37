import { Injectable } from '@nestjs/common';
import { CheckPassword, type Credentials } from './check-password.js';
import { CheckSecondFactor } from './check-second-factor.js';
import type { Connection } from './connection.js';
import { EnrolSecondFactor, type ProposedSecret } from './enrol-second-factor.js';

/** A second factor for whoever knows the password of an account. */
@Injectable()
export class SetUpSecondFactor {
  constructor(
    private readonly checkPassword: CheckPassword,
    private readonly checkSecondFactor: CheckSecondFactor,
    private readonly enrol: EnrolSecondFactor,
  ) {}

  /**
   * A new secret; it counts once its first code has been given.
   *
   * @param sent `code` of the second factor that is in force already
   * @throws DomainError like {@link CheckPassword.execute} and {@link CheckSecondFactor.execute}
   */
  async propose(
    { code, ...credentials }: Credentials & { code?: string | null },
    connection: Connection,
  ): Promise<ProposedSecret> {
    const checked = await this.checkPassword.execute(credentials, connection);
    await this.checkSecondFactor.execute(checked, code);
    return this.enrol.propose(checked);
  }

  /**
   * Puts the proposed secret in force; the recovery codes are told this once.
   *
   * @throws DomainError like {@link CheckPassword.execute} and {@link EnrolSecondFactor.confirm}
   */
  async confirm(
    { code, ...credentials }: Credentials & { code: string },
    connection: Connection,
  ): Promise<{ recoveryCodes: string[] }> {
    const checked = await this.checkPassword.execute(credentials, connection);
    return { recoveryCodes: await this.enrol.confirm(checked, code) };
  }
}
