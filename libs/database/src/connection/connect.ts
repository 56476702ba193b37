import type { Client, ClientBase } from 'pg';
import { DataSource } from 'typeorm';
import { checkDurability } from '../server/durability.js';

/** A class whose decorators say in which table and columns its rows lie. */
export type EntityClass = new () => object;

export interface DatabaseOptions {
  /** postgres://role:password@host:port/database of one of the four roles; may be pooled */
  url: string;
  /** shown in pg_stat_activity, e.g. `suara-intake` */
  applicationName: string;
  /** connections at the most; 10 unless told */
  poolSize?: number;
  /** classes of entities that repositories of this connection know; none unless told */
  entities?: readonly EntityClass[];
  /** milliseconds after which a query is given up; a minute unless told, 0: never */
  longestQueryMs?: number;
}

/** Far above what a person at a page waits for. */
const LONGEST_QUERY_MS = 60_000;

/** A pooled data source that is not connected yet. */
export function createDataSource(options: DatabaseOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url: options.url,
    schema: 'suara',
    applicationName: options.applicationName,
    poolSize: options.poolSize ?? 10,
    entities: [...(options.entities ?? [])],
    // the schema is made by migrations alone; a test compares it with the entities
    synchronize: false,
    connectTimeoutMS: 3_000,
    extra: {
      query_timeout: options.longestQueryMs ?? LONGEST_QUERY_MS,
      onConnect: (client: ClientBase) => {
        listenForLoss(client);
        closeWhenSilent(client);
      },
    },
  });
}

/**
 * A server that dies as a connection is handed out says so before anybody listens to that connection,
 * and such an error would end the process. Whoever uses the connection learns of it by his query.
 */
function listenForLoss(client: ClientBase): void {
  client.on('error', () => undefined);
}

/**
 * A query that is given up goes on in its connection, and whoever gets that connection next would wait behind
 * it. So a silent connection is closed, and the pool opens another.
 */
function closeWhenSilent(client: ClientBase): void {
  const query = client.query.bind(client) as (...request: unknown[]) => unknown;
  client.query = (...request: unknown[]): never => {
    const answer = query(...request);
    if (answer instanceof Promise) {
      answer.catch((error: Error) => {
        if (error.message === 'Query read timeout') void (client as Client).end();
      });
    }
    return answer as never;
  };
}

/**
 * Opens a data source, hands it to `work` and closes it whatever happens. For commands, which may compare
 * millions of rows: a query takes as long as it takes.
 */
export async function withDataSource<T>(
  options: DatabaseOptions,
  work: (dataSource: DataSource) => Promise<T>,
): Promise<T> {
  const dataSource = await createDataSource({ longestQueryMs: 0, ...options }).initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

/**
 * Connects, and refuses a server that may lose what it has acknowledged.
 *
 * @throws ServerError naming the unsafe settings
 */
export async function connectSafely(options: DatabaseOptions): Promise<DataSource> {
  const dataSource = await createDataSource(options).initialize();
  try {
    await checkDurability(dataSource);
    return dataSource;
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}
