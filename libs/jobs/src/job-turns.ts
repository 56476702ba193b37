import { asQueryable, defineQuery, type Queryable } from '@app/database';
import pg from 'pg';

/** Ends a turn, so that another process may have the next. */
export type EndTurn = () => Promise<void>;

/** Sees to it that of all processes one at a time runs a job of a kind. */
export interface JobTurns {
  /** Null while another process has the turn. Never waits for it. */
  take(job: string): Promise<EndTurn | null>;
  close(): Promise<void>;
}

const PATIENCE_MS = 10_000;

const turnTaken = defineQuery<{ job: string }, { taken: boolean }>(
  new URL('./queries/take-turn.sql', import.meta.url),
);
const turnEnded = defineQuery<{ job: string }, { ended: boolean }>(
  new URL('./queries/end-turn.sql', import.meta.url),
);

/**
 * Turns as advisory locks on one direct connection: they need no clock, and end with the process that has
 * them or with its connection. Should that break in the middle of a job, another process may begin beside
 * it; what jobs write has locks of its own, so that it costs time and no number.
 */
export class DatabaseTurns implements JobTurns {
  private readonly pool: pg.Pool;
  private readonly connection: Queryable;

  /** @param databaseUrl a direct connection: a transaction pooler would lend the locks to others */
  constructor(databaseUrl: string) {
    this.pool = new pg.Pool({
      connectionString: databaseUrl,
      application_name: 'suara-turns',
      // locks are the connection's, so that there must be one, and it must stay
      max: 1,
      idleTimeoutMillis: 0,
      keepAlive: true,
      connectionTimeoutMillis: PATIENCE_MS,
      query_timeout: PATIENCE_MS,
    });
    // whoever needs it next opens another one
    this.pool.on('error', () => undefined);
    this.pool.on('connect', (client) => client.on('error', () => undefined));
    this.connection = asQueryable(this.pool);
  }

  async take(job: string): Promise<EndTurn | null> {
    const [turn] = await turnTaken(this.connection, { job });
    return turn!.taken ? () => this.end(job) : null;
  }

  close(): Promise<void> {
    return this.pool.end();
  }

  private async end(job: string): Promise<void> {
    await turnEnded(this.connection, { job });
  }
}
