import { asQueryable, defineCommand } from '@app/database';
import { runMigrations } from 'bullmq';
import pg from 'pg';

const queueShared = defineCommand<object>(new URL('./queries/share-queue.sql', import.meta.url));

/**
 * Brings the queue's schema up to date, as `suara_owner`. Idempotent; several processes may call it at
 * once. The queue holds hints only, so every running app may use all of it.
 */
export async function migrateQueue(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await runMigrations(client);
    await queueShared(asQueryable(client), {});
  } finally {
    await client.end();
  }
}
