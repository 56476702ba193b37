import { defineQuery } from '@app/database';
import type { DataSource } from 'typeorm';

const answers = defineQuery<object, { running: boolean }>(
  new URL('./queries/is-worker-running.sql', import.meta.url),
);

/** Is a worker connected to this database now; other databases of the server do not count. */
export async function isWorkerRunning(owner: DataSource): Promise<boolean> {
  const [row] = await answers(owner, {});
  return row!.running;
}
