import { defineCommand, defineQuery, orUnavailable } from '@app/database';
import type { DataSource } from 'typeorm';
import type { Origins } from './known-origins.js';
import type { Role } from './role.js';

/** What is needed to check a password, before the tenant is known. */
export interface SignIn {
  instansiId: string;
  marking: 'CONTOH' | 'UJI' | null;
  userId: string;
  username: string;
  role: Role;
  /** null while an invitation has not been taken up */
  passwordHash: string | null;
  deactivated: boolean;
  /** sealed under a key that the database does not know; null without a second factor */
  secondFactor: Buffer | null;
}

/** Under which keyed hashes a try is counted, 32 bytes each. */
export interface AttemptKeys extends Origins {
  name: Buffer;
}

const accountsOf = defineQuery<{ username: string; instansiKey: string | null }, SignIn>(
  new URL('./queries/find-sign-in.sql', import.meta.url),
);
const begun = defineQuery<
  AttemptKeys & { users: readonly string[]; at: Date },
  { id: string | null }
>(new URL('./queries/begin-sign-in.sql', import.meta.url));
const secondFactorBegun = defineQuery<{ attempt: string }, { may: boolean }>(
  new URL('./queries/begin-second-factor.sql', import.meta.url),
);
const ended = defineCommand<{ attempt: string; success: boolean }>(
  new URL('./queries/end-sign-in.sql', import.meta.url),
);

/** Signing in before the tenant is known. Every method throws `StoreUnavailable`. */
export class SignInStore {
  constructor(private readonly dataSource: DataSource) {}

  /** Whoever has this name, in each agency or, with the key of one, there; the oldest account first. */
  find(username: string, instansiKey: string | null): Promise<SignIn[]> {
    return orUnavailable(() => accountsOf(this.dataSource, { username, instansiKey }));
  }

  /**
   * Counts a try at these accounts from its beginning; it stands as a failure until it is ended. Null: too many
   * failures of this name or from this address in a quarter of an hour, or of this name by strangers in an hour.
   */
  async begin(accounts: readonly SignIn[], keys: AttemptKeys, at: Date): Promise<string | null> {
    const users = accounts.map(({ userId }) => userId);
    const [attempt] = await orUnavailable(() => begun(this.dataSource, { ...keys, users, at }));
    return attempt!.id;
  }

  /** False: too many wrong second factors of this name in a quarter of an hour. */
  async beginSecondFactor(attempt: string): Promise<boolean> {
    const [answer] = await orUnavailable(() => secondFactorBegun(this.dataSource, { attempt }));
    return answer!.may;
  }

  /** The try was no failure; after a success the earlier failures of this name from there do not count. */
  async end(attempt: string, outcome: 'success' | 'undecided'): Promise<void> {
    await orUnavailable(() => ended(this.dataSource, { attempt, success: outcome === 'success' }));
  }
}
