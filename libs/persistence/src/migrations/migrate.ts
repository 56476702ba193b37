import pg from 'pg';
import { DataSource } from 'typeorm';
import { markSchema } from './schema-mark.js';
import { Instruments1764000000001 } from './1764000000001-instruments.js';
import { Organisation1764000000002 } from './1764000000002-organisation.js';
import { Ratings1764000000003 } from './1764000000003-ratings.js';
import { Indicators1764000000004 } from './1764000000004-indicators.js';
import { Access1764000000005 } from './1764000000005-access.js';
import { IntakeFunctions1764000000006 } from './1764000000006-intake-functions.js';
import { Rights1764000000007 } from './1764000000007-rights.js';
import { PosterRights1764000000008 } from './1764000000008-poster-rights.js';
import { Exports1764000000009 } from './1764000000009-exports.js';
import { People1764000000010 } from './1764000000010-people.js';
import { Comments1764000000011 } from './1764000000011-comments.js';
import { OrganisationChanges1764000000012 } from './1764000000012-organisation-changes.js';
import { Coverage1764000000013 } from './1764000000013-coverage.js';
import { Proof1764000000016 } from './1764000000016-proof.js';
import { SignIn1764000000017 } from './1764000000017-sign-in.js';
import { Assurance1764000000018 } from './1764000000018-assurance.js';
import { Integrity1764000000019 } from './1764000000019-integrity.js';
import { Disclosure1764000000022 } from './1764000000022-disclosure.js';
import { OfficeNetworks1764000000023 } from './1764000000023-office-networks.js';
import { Demonstration1764000000024 } from './1764000000024-demonstration.js';

export const MIGRATIONS = [
  Instruments1764000000001,
  Organisation1764000000002,
  Ratings1764000000003,
  Indicators1764000000004,
  Access1764000000005,
  IntakeFunctions1764000000006,
  Rights1764000000007,
  PosterRights1764000000008,
  Exports1764000000009,
  People1764000000010,
  Comments1764000000011,
  OrganisationChanges1764000000012,
  Coverage1764000000013,
  Proof1764000000016,
  SignIn1764000000017,
  Assurance1764000000018,
  Integrity1764000000019,
  Disclosure1764000000022,
  OfficeNetworks1764000000023,
  Demonstration1764000000024,
];

/** Serialises migrations of several processes: the letters SUAR as an integer. */
const MIGRATION_LOCK = 0x53554152;

/**
 * Brings the product's schema up to date, as `suara_owner`. Idempotent; several
 * processes may call it at once. Returns the names of the migrations that were applied.
 */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const lock = new pg.Client({ connectionString: ownerUrl });
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return await runMigrations(ownerUrl);
  } finally {
    await lock.end();
  }
}

async function runMigrations(ownerUrl: string): Promise<string[]> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    schema: 'suara',
    migrations: MIGRATIONS,
    migrationsTableName: 'schema_migrations',
    migrationsTransactionMode: 'all',
  });
  await dataSource.initialize();
  try {
    const applied = await dataSource.runMigrations();
    // rights that were taken away since are to be missed
    if (applied.length > 0) await markSchema(dataSource, MIGRATIONS);
    return applied.map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
}
