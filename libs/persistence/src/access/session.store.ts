import type { DataSource } from 'typeorm';
import { orUnavailable, type Tenancy } from '../data-source/index.js';
import type { Role, Viewer } from './role.js';

/** What is needed to check a password, before the tenant is known. */
export interface SignIn {
  instansiId: string;
  userId: string;
  role: Role;
  passwordHash: string;
}

export interface NewSession {
  /** SHA-256 of the token, 32 bytes; the token itself is never stored */
  tokenHash: Buffer;
  instansiId: string;
  userId: string;
  at: Date;
  /** the session ends then, whatever is done in it */
  expiresAt: Date;
}

export interface StoredSession extends Viewer {
  instansiName: string;
  marking: 'CONTOH' | 'UJI' | null;
  username: string;
  lastSeenAt: Date;
  expiresAt: Date;
}

/** Users and sessions as the admin app sees them. Every method throws `StoreUnavailable`. */
export class SessionStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly tenancy: Tenancy,
  ) {}

  /** Null when nobody has this name. */
  async findSignIn(username: string): Promise<SignIn | null> {
    const rows = await orUnavailable(() =>
      this.dataSource.query(
        `SELECT instansi_id AS "instansiId", user_id AS "userId", role,
           password_hash AS "passwordHash" FROM find_sign_in($1)`,
        [username],
      ),
    );
    return rows[0] ?? null;
  }

  /** Opens a session and forgets the agency's sessions that have ended by then. */
  open({ tokenHash, instansiId, userId, at, expiresAt }: NewSession): Promise<void> {
    return this.inTenant(instansiId, async (query) => {
      await query('DELETE FROM sessions WHERE expires_at <= $1', [at]);
      await query(
        `INSERT INTO sessions (token_hash, instansi_id, user_id, last_seen_at, expires_at)
         VALUES ($1, $2, $3, $4, $5)`,
        [tokenHash, instansiId, userId, at, expiresAt],
      );
    });
  }

  /** Null when there is no such session; whether it has ended is for the caller to say. */
  async find(tokenHash: Buffer): Promise<StoredSession | null> {
    const rows = await orUnavailable(() =>
      this.dataSource.query(
        `SELECT instansi_id AS "instansiId", instansi_name AS "instansiName", marking,
           user_id AS "userId", username, role, unit_id AS "unitId",
           officer_id AS "officerId", last_seen_at AS "lastSeenAt",
           expires_at AS "expiresAt"
         FROM find_session($1)`,
        [tokenHash],
      ),
    );
    return rows[0] ?? null;
  }

  touch(instansiId: string, tokenHash: Buffer, at: Date): Promise<void> {
    return this.inTenant(instansiId, async (query) => {
      await query('UPDATE sessions SET last_seen_at = $2 WHERE token_hash = $1', [tokenHash, at]);
    });
  }

  close(instansiId: string, tokenHash: Buffer): Promise<void> {
    return this.inTenant(instansiId, async (query) => {
      await query('DELETE FROM sessions WHERE token_hash = $1', [tokenHash]);
    });
  }

  private inTenant(
    instansiId: string,
    work: (query: (sql: string, parameters: unknown[]) => Promise<unknown>) => Promise<void>,
  ): Promise<void> {
    return this.tenancy.withTenant(instansiId, (tx) =>
      work((sql, parameters) => tx.query(sql, parameters)),
    );
  }
}
