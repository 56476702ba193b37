import type { DataSource } from 'typeorm';
import { orUnavailable } from '@app/database';
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

/** Signing in before the tenant is known. Every method throws `StoreUnavailable`. */
export class SignInStore {
  constructor(private readonly dataSource: DataSource) {}

  /** Whoever has this name, in each agency or, with the key of one, there; the oldest account first. */
  async find(username: string, instansiKey: string | null): Promise<SignIn[]> {
    const rows = await this.query(
      `SELECT instansi_id AS "instansiId", marking, user_id AS "userId", username, role,
         password_hash AS "passwordHash", deactivated, second_factor AS "secondFactor"
       FROM find_sign_in($1, $2)`,
      [username, instansiKey],
    );
    return rows as SignIn[];
  }

  /**
   * Counts a try at these accounts from its beginning; it stands as a failure until it is ended. Null: too many
   * failures of this name or from this address in a quarter of an hour, or of this name by strangers in an hour.
   */
  async begin(
    accounts: readonly SignIn[],
    { name, address, browser }: AttemptKeys,
    at: Date,
  ): Promise<string | null> {
    const users = accounts.map(({ userId }) => userId);
    const [row] = await this.query('SELECT begin_sign_in($1, $2, $3, $4, $5) AS id', [
      users,
      name,
      address,
      browser,
      at,
    ]);
    return (row as { id: string | null }).id;
  }

  /** False: too many wrong second factors of this name in a quarter of an hour. */
  async beginSecondFactor(attempt: string): Promise<boolean> {
    const [row] = await this.query('SELECT begin_second_factor($1) AS may', [attempt]);
    return (row as { may: boolean }).may;
  }

  /** The try was no failure; after a success the earlier failures of this name from there do not count. */
  async end(attempt: string, outcome: 'success' | 'undecided'): Promise<void> {
    await this.query('SELECT end_sign_in($1, $2)', [attempt, outcome === 'success']);
  }

  private query(sql: string, parameters: unknown[]): Promise<unknown[]> {
    return orUnavailable(() => this.dataSource.query(sql, parameters));
  }
}
