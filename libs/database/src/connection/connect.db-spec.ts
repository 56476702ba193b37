import type { Pool } from 'pg';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../../../test/support/database/database.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

it('the end of a connection that is handed out and not yet used ends no process', async () => {
  const dataSource = await database.connect('worker');
  const { master } = dataSource.driver as unknown as { master: Pool };
  const client = await master.connect();
  expect(() => client.emit('error', new Error('terminating connection'))).not.toThrow();
  client.release(true);
  expect(await dataSource.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
});
