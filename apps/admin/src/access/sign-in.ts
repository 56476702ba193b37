import { type Account, type Origins, SessionStore, SignInStore } from '@app/persistence/access';
import { DomainError } from '@app/errors';
import { CLOCK, type Clock } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { CheckPassword, type Credentials } from './check-password.js';
import { CheckSecondFactor } from './check-second-factor.js';
import type { Connection } from './connection.js';
import { mayGoWithout } from './second-factor-rule.js';
import { endOfSession } from './session-rules.js';
import { hashToken, newToken } from './session-token.js';

@Injectable()
export class SignIn {
  constructor(
    private readonly checkPassword: CheckPassword,
    private readonly checkSecondFactor: CheckSecondFactor,
    private readonly signIns: SignInStore,
    private readonly sessions: SessionStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Opens a session and returns its token.
   *
   * @throws DomainError like {@link CheckPassword.execute} and {@link CheckSecondFactor.execute}, and
   *   `session.second-factor-required` where the role needs one and the account has none
   */
  async execute(
    { code, ...credentials }: Credentials & { code?: string | null },
    connection: Connection,
  ): Promise<string> {
    const checked = await this.checkPassword.execute(credentials, connection);
    const { account, attempt, origins } = checked;
    if (account.secondFactor === null && !mayGoWithout(account, connection)) {
      await this.signIns.end(attempt, 'undecided');
      throw new DomainError('session.second-factor-required');
    }
    await this.checkSecondFactor.execute(checked, code);
    await this.signIns.end(attempt, 'success');
    return this.open(account, connection, origins);
  }

  private async open(
    { instansiId, userId }: Account,
    { browser }: Connection,
    origins: Origins,
  ): Promise<string> {
    const token = newToken();
    const at = this.clock();
    await this.sessions.open({
      tokenHash: hashToken(token),
      instansiId,
      userId,
      at,
      browser,
      origins,
      expiresAt: endOfSession(at),
    });
    return token;
  }
}
