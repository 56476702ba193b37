import type { DataSource } from 'typeorm';

/** Is a worker connected to this database now; other databases of the server do not count. */
export async function isWorkerRunning(owner: DataSource): Promise<boolean> {
  const [row]: { running: boolean }[] = await owner.query(
    `SELECT EXISTS (
       SELECT FROM pg_stat_activity
       WHERE datname = current_database() AND usename = 'suara_worker'
     ) AS running`,
  );
  return row!.running;
}
