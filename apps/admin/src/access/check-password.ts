import type { AccessKeys } from '@app/codes';
import {
  type Origins,
  readSignInName,
  type SignIn,
  SignInStore,
  verifyPassword,
} from '@app/persistence/access';
import { DomainError } from '@app/errors';
import { CLOCK, type Clock } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { ACCESS_KEYS } from '../admin-tokens.js';
import { attemptKeysFor, originsOf } from './attempt-keys.js';
import type { Connection } from './connection.js';

export interface Credentials {
  username: string;
  password: string;
}

/** Whose password it was. The try stands as a failure until the caller ends it. */
export interface CheckedPassword {
  account: SignIn;
  attempt: string;
  origins: Origins;
}

/** So many hashes are checked at least, so that the time does not tell whether another agency has the name too. */
const LEAST_CHECKS = 2;

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
   * @param userId where it must be this person's: another agency may have the same name
   * @throws DomainError `session.locked`, `session.wrong-credentials`: the same and as late for an unknown
   *   name, an invited and a deactivated person as for a wrong password; AccessError `password.busy`
   */
  async execute(
    { username: typed, password }: Credentials,
    connection: Pick<Connection, 'address' | 'browserToken'>,
    userId?: string,
  ): Promise<CheckedPassword> {
    const { username, instansiKey } = readSignInName(typed);
    const named = await this.signIns.find(username, instansiKey);
    const accounts = named.filter((one) => userId === undefined || one.userId === userId);
    const origins = originsOf(connection, this.keys.attempts);
    const keys = attemptKeysFor(username, origins, this.keys.attempts);
    const attempt = await this.signIns.begin(accounts, keys, this.clock());
    if (attempt === null) throw new DomainError('session.locked');
    const account = await this.ownerOf(password, accounts, attempt);
    if (account === null) throw new DomainError('session.wrong-credentials');
    return { account, attempt, origins };
  }

  /** The account of this password; null for none, and for one that is deactivated. */
  private async ownerOf(
    password: string,
    accounts: readonly SignIn[],
    attempt: string,
  ): Promise<SignIn | null> {
    const hashes = accounts.map(({ passwordHash }) => passwordHash);
    while (hashes.length < LEAST_CHECKS) hashes.push(null);
    try {
      const matches = await Promise.all(hashes.map((hash) => verifyPassword(hash, password)));
      return accounts.find((one, at) => matches[at] === true && !one.deactivated) ?? null;
    } catch (error) {
      // nothing was found out, so nothing is counted
      await this.signIns.end(attempt, 'undecided');
      throw error;
    }
  }
}
