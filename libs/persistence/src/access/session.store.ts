import { defineCommand, defineQuery, orUnavailable, type Tenancy } from '@app/database';
import type { DataSource } from 'typeorm';
import { passwordSet } from './credentials.js';
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

type EndingSession = SessionRow & { expiresAt: Date };

const endedDeleted = defineCommand<{ at: Date }>(
  new URL('./queries/delete-ended-sessions.sql', import.meta.url),
);
const opened = defineCommand<Omit<NewSession, 'origins'>>(
  new URL('./queries/open-session.sql', import.meta.url),
);
const foundByToken = defineQuery<{ tokenHash: Buffer }, StoredSession>(
  new URL('./queries/find-session.sql', import.meta.url),
);
const touched = defineCommand<{ tokenHash: Buffer; at: Date }>(
  new URL('./queries/touch-session.sql', import.meta.url),
);
const closed = defineCommand<{ tokenHash: Buffer }>(
  new URL('./queries/close-session.sql', import.meta.url),
);
const sessionsOf = defineQuery<{ userId: string }, EndingSession>(
  new URL('./queries/list-sessions.sql', import.meta.url),
);
const ownClosed = defineCommand<{ userId: string; id: string }>(
  new URL('./queries/close-own-session.sql', import.meta.url),
);
const othersClosed = defineCommand<{ userId: string; id: string }>(
  new URL('./queries/close-other-sessions.sql', import.meta.url),
);

/** Sessions as the admin app sees them. Every method throws `StoreUnavailable`. */
export class SessionStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly tenancy: Tenancy,
  ) {}

  /** Opens a session and forgets the agency's sessions that have ended by then. */
  open(session: NewSession): Promise<void> {
    const { instansiId, at, origins } = session;
    return this.tenancy.withTenant(instansiId, async (tx) => {
      await endedDeleted(tx, { at });
      await opened(tx, session);
      await rememberOrigins(tx, session, origins, at);
    });
  }

  /** Null when there is no such session; whether it has ended is for the caller to say. */
  async find(tokenHash: Buffer): Promise<StoredSession | null> {
    const [session] = await orUnavailable(() => foundByToken(this.dataSource, { tokenHash }));
    return session ?? null;
  }

  async touch(instansiId: string, tokenHash: Buffer, at: Date): Promise<void> {
    await this.tenancy.withTenant(instansiId, (tx) => touched(tx, { tokenHash, at }));
  }

  async close(instansiId: string, tokenHash: Buffer): Promise<void> {
    await this.tenancy.withTenant(instansiId, (tx) => closed(tx, { tokenHash }));
  }

  /** The person's sessions, the newest first; whether each is still live is for the caller to say. */
  list({ instansiId, userId }: Viewer): Promise<EndingSession[]> {
    return this.tenancy.withTenant(instansiId, (tx) => sessionsOf(tx, { userId }));
  }

  /** Ends one of the person's own sessions; false when there is no such. */
  closeOwn({ instansiId, userId }: Viewer, id: string): Promise<boolean> {
    return this.tenancy.withTenant(
      instansiId,
      async (tx) => (await ownClosed(tx, { userId, id })) > 0,
    );
  }

  /** Ends the person's sessions but this one. */
  async closeOthers({
    instansiId,
    userId,
    id,
  }: Pick<StoredSession, keyof Viewer | 'id'>): Promise<void> {
    await this.tenancy.withTenant(instansiId, (tx) => othersClosed(tx, { userId, id }));
  }

  /**
   * Gives the person another password and ends the other sessions.
   *
   * @throws AccessError like `hashPassword`
   */
  async changePassword(session: StoredSession, password: string): Promise<void> {
    const { instansiId, userId, id } = session;
    const passwordHash = await hashPassword(password, session);
    await this.tenancy.withTenant(instansiId, async (tx) => {
      await passwordSet(tx, { userId, passwordHash });
      await othersClosed(tx, { userId, id });
    });
  }
}
