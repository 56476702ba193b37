import { setTimeout as pause } from 'node:timers/promises';
import { generateCode } from '@app/codes';
import { type DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import { tenantTables } from './tenant-tables.js';

export interface RemovedAgency {
  key: string;
  name: string;
  ratings: number;
  seals: number;
  /** of all tables */
  rows: number;
}

/** The agency is none that may be taken out, or was in use at that moment; the message says what to do. */
export class NotADemonstration extends Error {
  override readonly name = 'NotADemonstration';
}

interface Agency {
  id: string;
  key: string;
  name: string;
  marking: string | null;
}

/** What refers to a rating and has no index for it; without one each rating would read the whole table. */
const WITHOUT_INDEX = ['journal', 'decisions'];
/** A row that came meanwhile, two who wait for each other, and a lock that was not to be had in time. */
const IN_USE = ['23503', '40P01', '55P03'];
const TRIES = 10;
const PAUSE_MS = 500;
/** Below the second after which PostgreSQL ends one of two who wait for each other: it shall be this one. */
const PATIENCE_MS = 400;

/**
 * Takes an agency marked CONTOH out with all its rows in all tables, ledgers and seals too, as
 * `suara_owner`; that it was there, and how much it was, stays on record. Running apps go on, and other
 * agencies do not wait.
 *
 * @throws NotADemonstration for any other agency, which stays as it is
 */
export async function removeDemonstration(owner: DataSource, key: string): Promise<RemovedAgency> {
  const agency = await readDemonstration(owner, key);
  await forgetCodes(owner, agency);
  return withIndexes(owner, async () => {
    for (let left = TRIES; left > 0; left -= 1) {
      const removed = await owner.transaction((tx) => remove(tx, agency)).catch(nullIfInUse);
      if (removed !== null) return removed;
      await pause(PAUSE_MS);
    }
    throw new NotADemonstration(
      `${key} is in use, and only its codes are gone yet. Stop the product and type this again.`,
    );
  });
}

/**
 * From here on its codes are unknown: a citizen is told so, and no new row begins to refer to the agency.
 * One by one, because a statement that held one code and waited for the next could stop a batch of ratings.
 */
async function forgetCodes(owner: DataSource, { id }: Agency): Promise<void> {
  const codes: { id: string }[] = await owner.query('SELECT id FROM codes WHERE instansi_id = $1', [
    id,
  ]);
  for (const code of codes) {
    await owner.query('UPDATE codes SET code = $3 WHERE instansi_id = $1 AND id = $2', [
      id,
      code.id,
      generateCode(),
    ]);
  }
}

/** @throws NotADemonstration when there is no such agency, or it is not marked CONTOH */
async function readDemonstration(db: DataSource | EntityManager, key: string): Promise<Agency> {
  const [agency]: Agency[] = await db.query(
    'SELECT id, key, name, marking FROM instansi WHERE key = $1 FOR UPDATE',
    [key],
  );
  if (agency === undefined) {
    throw new NotADemonstration(`There is no agency with the key ${key}.`);
  }
  if (agency.marking === 'CONTOH') return agency;
  const what = agency.marking === null ? 'a real agency' : `marked ${agency.marking}`;
  throw new NotADemonstration(
    `${agency.name} (${key}) is ${what}, not marked CONTOH: it stays, and so does every rating of it.`,
  );
}

/** Made beside everything that runs, because a usual index makes every citizen's rating wait. */
async function withIndexes<T>(owner: DataSource, work: () => Promise<T>): Promise<T> {
  const drop = (table: string): Promise<unknown> =>
    owner.query(`DROP INDEX CONCURRENTLY IF EXISTS ${table}_removal`);
  try {
    for (const table of WITHOUT_INDEX) {
      await drop(table);
      await owner.query(
        `CREATE INDEX CONCURRENTLY ${table}_removal ON ${table} (instansi_id, rating_id)`,
      );
    }
    return await work();
  } finally {
    for (const table of WITHOUT_INDEX) await drop(table);
  }
}

async function remove(tx: EntityManager, { id, key, name }: Agency): Promise<RemovedAgency> {
  const tables = await tenantTables(tx);
  await lockOut(tx, id, tables);
  await readDemonstration(tx, key);
  const record = await recordEnd(tx, id);
  let rows = 1;
  for (const table of tables) {
    const [, deleted]: [unknown, number] = await tx.query(
      `DELETE FROM ${table} WHERE instansi_id = $1`,
      [id],
    );
    rows += deleted;
  }
  await tx.query('DELETE FROM instansi WHERE id = $1', [id]);
  return { key, name, rows, ...record };
}

/**
 * Waits for what the apps do with this agency, and keeps them from beginning more: the worker by its own
 * locks, everybody else by the rows to which a new row would refer.
 */
async function lockOut(tx: EntityManager, id: string, tables: readonly string[]): Promise<void> {
  await tx.query('SELECT FROM aggregation_state FOR UPDATE');
  await tx.query('SELECT lock_cases($1)', [id]);
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('proof ' || $1, 0))`, [id]);
  await tx.query(`SET LOCAL lock_timeout = ${PATIENCE_MS}`);
  for (const table of tables.toReversed()) {
    await tx.query(
      `SELECT count(*) FROM (SELECT FROM ${table} WHERE instansi_id = $1 FOR UPDATE) AS locked`,
      [id],
    );
  }
}

async function recordEnd(
  tx: EntityManager,
  id: string,
): Promise<{ ratings: number; seals: number }> {
  const [record]: { ratings: number; seals: number }[] = await tx.query(
    `INSERT INTO demonstration_ends (agency_key, agency_name, ratings, seals, last_statement)
     SELECT key, name, (SELECT count(*) FROM ratings WHERE instansi_id = i.id),
       (SELECT count(*) FROM proof_seals WHERE instansi_id = i.id),
       (SELECT statement FROM proof_seals WHERE instansi_id = i.id ORDER BY ordinal DESC LIMIT 1)
     FROM instansi i WHERE id = $1
     RETURNING ratings::integer, seals::integer`,
    [id],
  );
  return record!;
}

function nullIfInUse(error: unknown): null {
  if (error instanceof QueryFailedError) {
    const { code = '' } = error.driverError as { code?: string };
    if (IN_USE.includes(code)) return null;
  }
  throw error;
}
