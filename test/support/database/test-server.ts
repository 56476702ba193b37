import type { RolePasswords } from '@app/database';

/** The migrated database that every test file's own database is a copy of. */
export const TEMPLATE = 'suara_template';

/** What the setup of a run tells its test files, through the environment. */
export interface TestServer {
  superuserUrl: string;
  passwords: RolePasswords;
}

/** The variable that carries it, as JSON. */
export const TEST_SERVER = 'SUARA_TEST_SERVER';

/** @throws when the test runs outside the projects `db` and `e2e`, whose setup starts the server */
export function testServer(): TestServer {
  const text = process.env[TEST_SERVER];
  if (text) return JSON.parse(text) as TestServer;
  throw new Error('No test database server: run this file in the jest project db or e2e.');
}
