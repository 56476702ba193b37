import { runMigrations } from 'bullmq';
import pg from 'pg';

/**
 * Brings the queue's schema up to date, as `suara_owner`. Idempotent; several processes may call it at
 * once. The queue holds hints only, so every running app may use all of it.
 */
export async function migrateQueue(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await runMigrations(client);
    const apps = 'suara_intake, suara_worker, suara_admin';
    await client.query(`
      GRANT USAGE ON SCHEMA bullmq TO ${apps};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA bullmq TO ${apps};
      GRANT USAGE ON ALL SEQUENCES IN SCHEMA bullmq TO ${apps};
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA bullmq TO ${apps};
    `);
  } finally {
    await client.end();
  }
}
