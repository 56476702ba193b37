import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import {
  createDataSource,
  databaseUrls,
  grantDatabase,
  ROLES,
  type DatabaseUrls,
  type RoleKey,
} from '@app/database';
import { ENTITIES } from '@app/persistence/entities';
import type { DataSource } from 'typeorm';
import { TEMPLATE, testServer } from './test-server.js';

/** A connection of a test, for files that may not know the database library. */
export type Connection = DataSource;

export interface TestDatabase {
  name: string;
  urls: DatabaseUrls;
  /** the superuser's address of this database, for what only an outsider of the product may do */
  superuserUrl: string;
  /** A connection under one of the product's roles; `drop` closes it. */
  connect(role: RoleKey): Promise<DataSource>;
  /** Removes the database. Throws when the product still holds connections to it a second later. */
  drop(): Promise<void>;
}

/** A database of one's own, a copy of the migrated template. One a test file; drop it in `afterAll`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { superuserUrl, passwords } = testServer();
  const name = `test_${randomBytes(8).toString('hex')}`;
  await asSuperuser(async (admin) => {
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} OWNER ${ROLES.owner}`);
    await grantDatabase(admin, name);
  });
  const ownAddress = new URL(superuserUrl);
  ownAddress.pathname = `/${name}`;
  const urls = databaseUrls(superuserUrl, name, passwords);
  const connections: DataSource[] = [];
  return {
    name,
    urls,
    superuserUrl: ownAddress.href,
    connect: async (role) => {
      const connection = createDataSource({
        url: urls[role],
        applicationName: 'test',
        entities: ENTITIES,
      });
      connections.push(connection);
      return connection.initialize();
    },
    drop: async () => {
      const open = connections.filter(({ isInitialized }) => isInitialized);
      await Promise.all(open.map((connection) => connection.destroy()));
      await asSuperuser((admin) => dropDatabase(admin, name));
    },
  };
}

/** Runs some work as the superuser of the test server, outside the test databases. */
export async function asSuperuser<T>(work: (admin: Client) => Promise<T>): Promise<T> {
  const admin = new Client({ connectionString: testServer().superuserUrl });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

async function dropDatabase(admin: Client, name: string): Promise<void> {
  const leaks = await findLeaks(admin, name);
  await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  if (leaks.length > 0)
    throw new Error(
      `This test file left connections open; close what it opened. ${leaks.join('; ')}`,
    );
}

/** The server notices the end of a connection a moment after the client: it is given one second. */
async function findLeaks(admin: Client, name: string): Promise<string[]> {
  const deadline = Date.now() + 1000;
  let leaks = await openConnections(admin, name);
  while (leaks.length > 0 && Date.now() < deadline) {
    await delay(25);
    leaks = await openConnections(admin, name);
  }
  return leaks;
}

async function openConnections(admin: Client, name: string): Promise<string[]> {
  const { rows } = await admin.query<{ leak: string }>(
    `SELECT format('%s (%s): %s', usename, application_name, left(query, 200)) AS leak
     FROM pg_stat_activity WHERE datname = $1 AND usename = ANY($2) ORDER BY backend_start`,
    [name, Object.values(ROLES)],
  );
  return rows.map(({ leak }) => leak);
}
