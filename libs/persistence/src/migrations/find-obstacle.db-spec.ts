import type { DataSource } from 'typeorm';
import { BreakableLink } from '../../../../test/support/breakable-link.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { createDataSource } from '../data-source/index.js';
import { findObstacle } from './find-obstacle.js';

let database: TestDatabase;
let owner: DataSource;
let intake: DataSource;
let link: BreakableLink;

beforeAll(async () => {
  database = await createTestDatabase();
  link = await BreakableLink.to(database.urls.intake);
  owner = await createDataSource({ url: database.urls.owner, applicationName: 's' }).initialize();
  intake = await createDataSource({ url: link.url, applicationName: 's' }).initialize();
});

afterAll(async () => {
  await owner.destroy();
  await intake.destroy();
  await link.cut();
  await database.drop();
});

it('finds none in a migrated database, with the rights of the least role', async () => {
  expect(await findObstacle(intake)).toBeNull();
});

it.each([
  ['an older version', `'1764000000001'`, 'database.not-migrated'],
  ['no version', 'NULL', 'database.not-migrated'],
  ['a newer version', `'2764000000001'`, null],
])('judges %s', async (_, mark, obstacle) => {
  await owner.query(`COMMENT ON SCHEMA suara IS ${mark}`);
  expect(await findObstacle(intake)).toBe(obstacle);
});

it('names a database that does not answer', async () => {
  await link.cut();
  expect(await findObstacle(intake)).toBe('database.unreachable');
  await link.mend();
});
