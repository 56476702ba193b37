import { Client, type Pool } from 'pg';
import type { Queryable } from '../statements/define-query.js';
import { parseAddress } from './database-urls.js';
import { codeOf, ServerError } from './server-error.js';

/**
 * Runs some work on a connection of its own.
 * @throws ServerError when the server cannot be reached or refuses the user
 */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({
    connectionString: url,
    application_name: 'suara-loket setup',
    connectionTimeoutMillis: 10_000,
  });
  // a connection that breaks is told by the query that needed it
  client.on('error', () => undefined);
  try {
    await connect(client, url);
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A connection of the driver as defined statements take it: it answers with the rows alone. */
export function asQueryable(driver: Client | Pool): Queryable {
  return {
    query: async (sql, parameters) => (await driver.query<object>(sql, parameters)).rows,
  };
}

/** Does this address let in? False only when the password is wrong. */
export async function isWelcome(url: string): Promise<boolean> {
  try {
    await withClient(url, async () => undefined);
    return true;
  } catch (error) {
    if (codeOf((error as Error).cause) === '28P01') return false;
    throw error;
  }
}

async function connect(client: Client, url: string): Promise<void> {
  try {
    await client.connect();
  } catch (error) {
    const { host, username, pathname } = parseAddress(url);
    throw new ServerError(
      `The database ${pathname.slice(1)} at ${host} does not let in "${username}" (${reasonOf(error)}): check that the server runs and that DATABASE_URL is right.`,
      { cause: error },
    );
  }
}

/** Node reports a host with several addresses as an error without a message. */
function reasonOf(error: unknown): string {
  return (error as Error).message || codeOf(error) || 'no answer';
}
