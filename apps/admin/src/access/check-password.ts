import type { AccessKeys } from '@app/codes';
import { type SignIn, SignInStore, verifyPassword } from '@app/persistence/access';
import { DomainError } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { ACCESS_KEYS, CLOCK, type Clock } from '../admin-tokens.js';
import { attemptKeysFor } from './attempt-keys.js';
import type { Connection } from './connection.js';

export interface Credentials {
  username: string;
  password: string;
}

/** Whose password it was. The try stands as a failure until the caller ends it. */
export interface CheckedPassword {
  account: SignIn;
  attempt: string;
}

@Injectable()
export class CheckPassword {
  constructor(
    private readonly signIns: SignInStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ACCESS_KEYS) private readonly keys: AccessKeys,
  ) {}

  /**
   * Whose password this is, unless too many were wrong before.
   *
   * @throws DomainError `session.locked`, `session.wrong-credentials`: the same and as late for an unknown
   *   name, an invited and a deactivated person as for a wrong password
   */
  async execute(
    { username, password }: Credentials,
    { address }: Pick<Connection, 'address'>,
  ): Promise<CheckedPassword> {
    const at = this.clock();
    const keys = attemptKeysFor({ username, address }, at, this.keys.attempts);
    const attempt = await this.signIns.begin(keys, at);
    if (attempt === null) throw new DomainError('session.locked');
    const account = await this.signIns.find(username);
    const matches = await verifyPassword(account?.passwordHash ?? null, password);
    if (account === null || !matches || account.deactivated) {
      throw new DomainError('session.wrong-credentials');
    }
    return { account, attempt };
  }
}
