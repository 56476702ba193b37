import { Client } from 'pg';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../../../test/support/database/database.js';
import { asQueryable } from './connect.js';
import { checkDurability } from './durability.js';

describe('durability of a server', () => {
  let database: TestDatabase;
  let client: Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    client = new Client(database.urls.worker);
    await client.connect();
  });

  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it('is given as the product starts it, and a role may see that', async () => {
    await expect(checkDurability(asQueryable(client))).resolves.toBe(undefined);
  });

  it('is missed when this connection does not wait for the disk', async () => {
    await client.query('SET synchronous_commit = off');
    await expect(checkDurability(asQueryable(client))).rejects.toThrow('synchronous_commit = off');
  });
});
