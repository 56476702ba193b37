import { defineQuery, orUnavailable, type Tenancy } from '@app/database';
import { type DataSource, type EntityManager, LessThanOrEqual, Not } from 'typeorm';
import { setPassword } from './credentials.js';
import { type Origins, rememberOrigins } from './known-origins.js';
import { hashPassword } from './password.js';
import type { Viewer } from './role.js';
import { SessionEntity } from './session.entity.js';

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

const foundByToken = defineQuery<{ tokenHash: Buffer }, StoredSession>(
  new URL('./queries/find-session.sql', import.meta.url),
);

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
      await tx.delete(SessionEntity, { expiresAt: LessThanOrEqual(at) });
      await tx.insert(SessionEntity, {
        tokenHash,
        instansiId,
        userId,
        browser,
        createdAt: at,
        lastSeenAt: at,
        expiresAt,
      });
      await rememberOrigins(tx, session, origins, at);
    });
  }

  /** Null when there is no such session; whether it has ended is for the caller to say. */
  async find(tokenHash: Buffer): Promise<StoredSession | null> {
    const [session] = await orUnavailable(() => foundByToken(this.dataSource, { tokenHash }));
    return session ?? null;
  }

  async touch(instansiId: string, tokenHash: Buffer, at: Date): Promise<void> {
    await this.tenancy.withTenant(instansiId, (tx) =>
      tx.update(SessionEntity, { tokenHash }, { lastSeenAt: at }),
    );
  }

  async close(instansiId: string, tokenHash: Buffer): Promise<void> {
    await this.tenancy.withTenant(instansiId, (tx) => tx.delete(SessionEntity, { tokenHash }));
  }

  /** The person's sessions, the newest first; whether each is still live is for the caller to say. */
  list({ instansiId, userId }: Viewer): Promise<EndingSession[]> {
    return this.tenancy.withTenant(instansiId, async (tx) => {
      const rows = await tx.find(SessionEntity, {
        where: { userId },
        order: { createdAt: 'DESC', id: 'ASC' },
      });
      return rows.map(asEndingSession);
    });
  }

  /** Ends one of the person's own sessions; false when there is no such. */
  closeOwn({ instansiId, userId }: Viewer, id: string): Promise<boolean> {
    return this.tenancy.withTenant(instansiId, async (tx) => {
      const { affected } = await tx.delete(SessionEntity, { userId, id });
      return affected === 1;
    });
  }

  /** Ends the person's sessions but this one. */
  async closeOthers(session: Pick<StoredSession, keyof Viewer | 'id'>): Promise<void> {
    await this.tenancy.withTenant(session.instansiId, (tx) => endOthers(tx, session));
  }

  /**
   * Gives the person another password and ends the other sessions.
   *
   * @throws AccessError like `hashPassword`
   */
  async changePassword(session: StoredSession, password: string): Promise<void> {
    const { instansiId, userId } = session;
    const passwordHash = await hashPassword(password, session);
    await this.tenancy.withTenant(instansiId, async (tx) => {
      await setPassword(tx, { userId, passwordHash });
      await endOthers(tx, session);
    });
  }
}

async function endOthers(
  tx: EntityManager,
  { userId, id }: Pick<StoredSession, 'userId' | 'id'>,
): Promise<void> {
  await tx.delete(SessionEntity, { userId, id: Not(id) });
}

function asEndingSession(row: SessionEntity): EndingSession {
  const { id, browser, createdAt, lastSeenAt, expiresAt } = row;
  return { id, browser, createdAt, lastSeenAt, expiresAt };
}
