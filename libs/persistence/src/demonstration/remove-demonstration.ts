import { setTimeout as pause } from 'node:timers/promises';
import { generateCode } from '@app/codes';
import { defineCommand, defineQuery } from '@app/database';
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

interface OfAgency {
  instansiId: string;
}

const codesOf = defineQuery<OfAgency, { id: string }>(
  new URL('./queries/list-code-ids.sql', import.meta.url),
);
const replaceCode = defineCommand<OfAgency & { id: string; code: string }>(
  new URL('./queries/replace-code.sql', import.meta.url),
);
const lockAgency = defineQuery<{ key: string }, Agency>(
  new URL('./queries/lock-agency.sql', import.meta.url),
);
const deleteAgency = defineCommand<{ id: string }>(
  new URL('./queries/delete-agency.sql', import.meta.url),
);
const lockAggregation = defineCommand<object>(
  new URL('./queries/lock-aggregation.sql', import.meta.url),
);
const lockCases = defineCommand<OfAgency>(new URL('./queries/lock-cases.sql', import.meta.url));
const lockProof = defineCommand<OfAgency>(new URL('./queries/lock-proof.sql', import.meta.url));
const limitWaiting = defineCommand<{ patience: string }>(
  new URL('./queries/limit-waiting.sql', import.meta.url),
);
const endRecorded = defineQuery<{ id: string }, { ratings: number; seals: number }>(
  new URL('./queries/record-end.sql', import.meta.url),
);
const rowsDeleted = defineQuery<OfAgency & { table: string }, { deleted: number }>(
  new URL('./queries/delete-rows.sql', import.meta.url),
);
const lockRows = defineQuery<OfAgency & { table: string }, { lock: string }>(
  new URL('./queries/lock-rows.sql', import.meta.url),
);
const indexJournal = defineCommand<object>(new URL('./queries/index-journal.sql', import.meta.url));
const dropJournalIndex = defineCommand<object>(
  new URL('./queries/drop-journal-index.sql', import.meta.url),
);
const indexDecisions = defineCommand<object>(
  new URL('./queries/index-decisions.sql', import.meta.url),
);
const dropDecisionsIndex = defineCommand<object>(
  new URL('./queries/drop-decisions-index.sql', import.meta.url),
);

/** What refers to a rating and has no index for it; without one each rating would read the whole table. */
const INDEXES = [
  { make: indexJournal, drop: dropJournalIndex },
  { make: indexDecisions, drop: dropDecisionsIndex },
];
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
  for (const code of await codesOf(owner, { instansiId: id })) {
    await replaceCode(owner, { instansiId: id, id: code.id, code: generateCode() });
  }
}

/** @throws NotADemonstration when there is no such agency, or it is not marked CONTOH */
async function readDemonstration(db: DataSource | EntityManager, key: string): Promise<Agency> {
  const [agency] = await lockAgency(db, { key });
  if (agency === undefined) {
    throw new NotADemonstration(`There is no agency with the key ${key}.`);
  }
  if (agency.marking === 'CONTOH') return agency;
  const what = agency.marking === null ? 'a real agency' : `marked ${agency.marking}`;
  throw new NotADemonstration(
    `${agency.name} (${key}) is ${what}, not marked CONTOH: it stays, and so does every rating of it.`,
  );
}

/** With the indexes for the time of the work; one that an interrupted try has left is made anew. */
async function withIndexes<T>(owner: DataSource, work: () => Promise<T>): Promise<T> {
  try {
    for (const { make, drop } of INDEXES) {
      await drop(owner, {});
      await make(owner, {});
    }
    return await work();
  } finally {
    for (const { drop } of INDEXES) await drop(owner, {});
  }
}

async function remove(tx: EntityManager, { id, key, name }: Agency): Promise<RemovedAgency> {
  const tables = await tenantTables(tx);
  await lockOut(tx, id, tables);
  await readDemonstration(tx, key);
  const [record] = await endRecorded(tx, { id });
  let rows = 1;
  for (const table of tables) {
    const [done] = await rowsDeleted(tx, { table, instansiId: id });
    rows += done!.deleted;
  }
  await deleteAgency(tx, { id });
  return { key, name, rows, ...record! };
}

/**
 * Waits for what the apps do with this agency, and keeps them from beginning more: the worker by its own
 * locks, everybody else by the rows to which a new row would refer.
 */
async function lockOut(tx: EntityManager, id: string, tables: readonly string[]): Promise<void> {
  await lockAggregation(tx, {});
  await lockCases(tx, { instansiId: id });
  await lockProof(tx, { instansiId: id });
  await limitWaiting(tx, { patience: `${PATIENCE_MS}ms` });
  for (const table of tables.toReversed()) {
    await lockRows(tx, { table, instansiId: id });
  }
}

function nullIfInUse(error: unknown): null {
  if (error instanceof QueryFailedError) {
    const { code = '' } = error.driverError as { code?: string };
    if (IN_USE.includes(code)) return null;
  }
  throw error;
}
