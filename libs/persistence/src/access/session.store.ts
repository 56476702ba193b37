import type { DataSource } from 'typeorm';
import { orUnavailable, type Tenancy } from '@app/database';
import { type Origins, rememberOrigins } from './known-origins.js';
import { hashPassword } from './password.js';
import type { Viewer } from './role.js';

export interface NewSession {
  /** SHA-256 of the token, 32 bytes; the token itself is never stored */
  tokenHash: Buffer;
  instansiId: string;
  userId: string;
  at: Date;
  /** family of browser and system, e.g. `Firefox, Android` */
  browser: string;
  /** the session ends then, whatever is done in it */
  expiresAt: Date;
  /** known from now on */
  origins: Origins;
}

export interface StoredSession extends Viewer {
  id: string;
  instansiName: string;
  marking: 'CONTOH' | 'UJI' | null;
  username: string;
  lastSeenAt: Date;
  expiresAt: Date;
}

/** One of a person's sessions. */
export interface SessionRow {
  id: string;
  browser: string;
  createdAt: Date;
  lastSeenAt: Date;
}

/** Sessions as the admin app sees them. Every method throws `StoreUnavailable`. */
export class SessionStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly tenancy: Tenancy,
  ) {}

  /** Opens a session and forgets the agency's sessions that have ended by then. */
  open(session: NewSession): Promise<void> {
    const { tokenHash, instansiId, userId, at, browser, expiresAt, origins } = session;
    return this.tenancy.withTenant(instansiId, async (tx) => {
      await tx.query('DELETE FROM sessions WHERE expires_at <= $1', [at]);
      await tx.query(
        `INSERT INTO sessions (token_hash, instansi_id, user_id, created_at, last_seen_at, browser, expires_at)
         VALUES ($1, $2, $3, $4, $4, $5, $6)`,
        [tokenHash, instansiId, userId, at, browser, expiresAt],
      );
      await rememberOrigins(tx, session, origins, at);
    });
  }

  /** Null when there is no such session; whether it has ended is for the caller to say. */
  async find(tokenHash: Buffer): Promise<StoredSession | null> {
    const rows = await orUnavailable(() =>
      this.dataSource.query(
        `SELECT id, instansi_id AS "instansiId", instansi_name AS "instansiName", marking,
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

  /** The person's sessions, the newest first; whether each is still live is for the caller to say. */
  list({ instansiId, userId }: Viewer): Promise<(SessionRow & { expiresAt: Date })[]> {
    return this.inTenant(
      instansiId,
      async (query) =>
        (await query(
          `SELECT id, browser, created_at AS "createdAt", last_seen_at AS "lastSeenAt",
             expires_at AS "expiresAt"
           FROM sessions WHERE user_id = $1 ORDER BY created_at DESC, id`,
          [userId],
        )) as (SessionRow & { expiresAt: Date })[],
    );
  }

  /** Ends one of the person's own sessions; false when there is no such. */
  closeOwn({ instansiId, userId }: Viewer, id: string): Promise<boolean> {
    return this.inTenant(instansiId, async (query) => {
      const [rows] = (await query(
        'DELETE FROM sessions WHERE user_id = $1 AND id = $2 RETURNING id',
        [userId, id],
      )) as [unknown[]];
      return rows.length > 0;
    });
  }

  /** Ends the person's sessions but this one. */
  closeOthers({ instansiId, userId, id }: Pick<StoredSession, keyof Viewer | 'id'>): Promise<void> {
    return this.inTenant(instansiId, async (query) => {
      await query('DELETE FROM sessions WHERE user_id = $1 AND id <> $2', [userId, id]);
    });
  }

  /**
   * Gives the person another password and ends the other sessions.
   *
   * @throws AccessError like `hashPassword`
   */
  async changePassword(session: StoredSession, password: string): Promise<void> {
    const { instansiId, userId, id } = session;
    const passwordHash = await hashPassword(password, session);
    await this.inTenant(instansiId, async (query) => {
      await query('UPDATE users SET password_hash = $2 WHERE id = $1', [userId, passwordHash]);
      await query('DELETE FROM sessions WHERE user_id = $1 AND id <> $2', [userId, id]);
    });
  }

  private inTenant<T>(
    instansiId: string,
    work: (query: (sql: string, parameters: unknown[]) => Promise<unknown>) => Promise<T>,
  ): Promise<T> {
    return this.tenancy.withTenant(instansiId, (tx) =>
      work((sql, parameters) => tx.query(sql, parameters)),
    );
  }
}
