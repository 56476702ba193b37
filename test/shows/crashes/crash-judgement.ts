import { hashReceipt } from '@app/codes';
import { findRunningServer } from '@app/embedded-postgres';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { LedgerEntry } from './citizens.js';
import { runCli, type RunningProduct } from '../../support/product/running-product.js';

/** The worker sums each second; a minute is far more than its longest transaction. */
const LOOK_MS = 100;
const MOST_LOOKS = 600;
const MOST_TRIES = 5;

/** What is wrong with the ratings and figures of a product that crashed; nothing anywhere when all is well. */
export interface CrashJudgement {
  /** acknowledged and not stored */
  missing: number;
  /** stored more than once under one id, or journaled as created more than once */
  double: number;
  /** stored and never sent */
  neverSent: number;
  /** stored with other content, or with a receipt other than the one told */
  otherwise: number;
  /** cells that differ from the sums of the ledger, or from a rebuild */
  figuresOff: string[];
}

/** Compares what is stored and summed with the ledger of what was sent and acknowledged. */
export async function judgeCrashes(
  running: RunningProduct,
  ledger: LedgerEntry[],
): Promise<CrashJudgement> {
  const { env } = running.addresses;
  await runCli(['figures'], env);
  const server = await findRunningServer(running.dataDir);
  const client = new pg.Client({
    connectionString: server!.url.replace(/\/postgres$/, '/suara_loket'),
  });
  await client.connect();
  try {
    await client.query('SET search_path = suara');
    const [incremental, rebuilt] = await rebuildQuietly(client, env);
    const figuresOff = [
      ...differences(await itemCounts(client), ledgerCounts(ledger)),
      ...differences(incremental, rebuilt),
    ];
    return { ...compareRatings(await storedRatings(client), ledger), figuresOff };
  } finally {
    await client.end();
  }
}

/**
 * The cells before and after a rebuild over the same journal: the judge, who looks once a minute, may hold
 * ratings between the two, and then both are taken anew.
 */
async function rebuildQuietly(
  client: pg.Client,
  env: NodeJS.ProcessEnv,
): Promise<[Counts, Counts]> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    await whenAllAreSummed(client);
    await runCli(['verify'], env);
    const [rows, incremental] = [await journalRows(client), await allCells(client)];
    await runCli(['rebuild'], env);
    const rebuilt = await allCells(client);
    await runCli(['verify'], env);
    if ((await journalRows(client)) === rows) return [incremental, rebuilt];
  }
  throw new Error('The journal does not come to rest.');
}

async function journalRows(client: pg.Client): Promise<number> {
  const { rows } = await client.query('SELECT count(*)::integer AS n FROM journal');
  return rows[0].n;
}

/** A row is summed once no older transaction runs any more: one that makes figures may take seconds. */
async function whenAllAreSummed(client: pg.Client): Promise<void> {
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    const { rowCount } = await client.query(
      `SELECT FROM journal j, aggregation_state s WHERE (j.xid, j.id) > (s.xid, s.journal_id) LIMIT 1`,
    );
    if (rowCount === 0) return;
    await delay(LOOK_MS);
  }
  throw new Error('Journal rows stay unsummed.');
}

interface StoredRating {
  id: string;
  answers: Record<string, number>;
  receiptHash: string;
  created: number;
}

async function storedRatings(client: pg.Client): Promise<StoredRating[]> {
  const { rows } = await client.query<StoredRating>(
    `SELECT r.id, r.answers, encode(r.receipt_hash, 'hex') AS "receiptHash", (
       SELECT count(*)::integer FROM journal j
       WHERE j.instansi_id = r.instansi_id AND j.rating_id = r.id AND j.cause = 'created'
     ) AS created
     FROM ratings r`,
  );
  return rows;
}

function compareRatings(
  stored: StoredRating[],
  ledger: LedgerEntry[],
): Omit<CrashJudgement, 'figuresOff'> {
  const byId = new Map(stored.map((rating) => [rating.id, rating]));
  const sent = new Map(ledger.filter((entry) => entry.sent).map((entry) => [entry.id, entry]));
  return {
    missing: ledger.filter(({ id, receipt }) => receipt !== null && !byId.has(id)).length,
    double: stored.length - byId.size + stored.filter(({ created }) => created !== 1).length,
    neverSent: stored.filter(({ id }) => !sent.has(id)).length,
    otherwise: stored.filter((rating) => !isAsSent(rating, sent.get(rating.id))).length,
  };
}

function isAsSent({ answers, receiptHash }: StoredRating, entry: LedgerEntry | undefined): boolean {
  if (!entry) return true;
  const sent = itemsOf(entry);
  const same =
    Object.keys(answers).length === Object.keys(sent).length &&
    Object.entries(sent).every(([item, value]) => answers[item] === value);
  return same && (entry.receipt === null || hashReceipt(entry.receipt) === receiptHash);
}

function itemsOf({ score, answers }: LedgerEntry): Record<string, number> {
  return { ...answers, overall: score };
}

type Counts = Map<string, number>;

function ledgerCounts(ledger: LedgerEntry[]): Counts {
  const counts: Counts = new Map();
  for (const [item, value] of ledger.flatMap((entry) => Object.entries(itemsOf(entry)))) {
    counts.set(`${item} ${value}`, (counts.get(`${item} ${value}`) ?? 0) + 1);
  }
  return counts;
}

async function itemCounts(client: pg.Client): Promise<Counts> {
  const { rows } = await client.query<{ key: string; n: number }>(
    // of ratings that do not count no answers are summed, only the first tap
    `SELECT key, sum(n)::integer AS n FROM (
       SELECT 'overall ' || tap.value AS key, tap.n FROM person_cells c, LATERAL (
         VALUES (1, c.tap_1), (2, c.tap_2), (3, c.tap_3), (4, c.tap_4)) AS tap (value, n)
       UNION ALL
       SELECT i.key || ' ' || substr(c.answers, i.position, 1), c.n
       FROM answer_cells c JOIN instrument_items i ON i.instrument_version_id = c.instrument_version_id
         AND i.position > 0 AND substr(c.answers, i.position, 1) NOT IN ('', '-')
       UNION ALL
       SELECT a.key || ' ' || a.value, 1 FROM ratings r, jsonb_each_text(r.answers - 'overall') AS a
       WHERE r.status <> 'counted'
     ) AS counted GROUP BY key HAVING sum(n) <> 0`,
  );
  return new Map(rows.map(({ key, n }) => [key, n]));
}

async function allCells(client: pg.Client): Promise<Counts> {
  const { rows } = await client.query<{ cell: string }>(
    `SELECT 'answer ' || c::text AS cell FROM answer_cells c
     UNION ALL SELECT 'person ' || c::text FROM person_cells c`,
  );
  return new Map(rows.map(({ cell }) => [cell, 1]));
}

function differences(a: Counts, b: Counts): string[] {
  const keys = [...new Set([...a.keys(), ...b.keys()])];
  return keys
    .filter((key) => a.get(key) !== b.get(key))
    .map((key) => `${key}: ${a.get(key) ?? 0} against ${b.get(key) ?? 0}`);
}
