import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  addSealMirror,
  SealMirrorStore,
  type ProofFinding,
  SEALED_KINDS,
  SealStore,
} from '@app/persistence/proof';
import { PostgresRatingStore } from '@app/persistence/ratings';
import fc from 'fast-check';
import { readStatements } from '../../apps/cli/src/audit/read-statements.js';
import { SealDays } from '../../apps/worker/src/proof/seal-days.js';
import { createAgency } from '../support/database/agency.js';
import {
  type Connection,
  createTestDatabase,
  type TestDatabase,
} from '../support/database/database.js';
import { findTampering, PROOF_KEY } from '../support/worker/proofs.js';
import { amendCommand, submitCommand } from '../support/intake/rating-commands.js';

const SEED = 20261124;
const TRIES = 100;
const DAYS = 6;
const RATINGS_A_DAY = 20;
const DAY_MS = 86_400_000;
/** 10:00 in Jakarta */
const FIRST = Date.parse('2026-11-16T03:00:00Z');
const KEY = 'kota-contoh';

/** A hand in the database; gives the rows that the check must name, as `kind id`. */
interface Tampering {
  name: string;
  /** $1 picks the victim: a whole number from 0 */
  act: (owner: Connection, pick: number) => Promise<string[]>;
}

let database: TestDatabase;
let owner: Connection;
let sealDays: SealDays;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await database.connect('owner');
  const worker = await database.connect('worker');
  sealDays = new SealDays(new SealStore(worker, PROOF_KEY), new SealMirrorStore(worker));
  folder = await mkdtemp(join(tmpdir(), 'suara-show-'));
  const agency = await createAgency(owner, { key: KEY });
  await addSealMirror(owner, KEY, pathToFileURL(folder).href);
  const store = new PostgresRatingStore(await database.connect('intake'));
  for (let day = 0; day < DAYS; day += 1) {
    const at = new Date(FIRST + day * DAY_MS);
    const ids = Array.from({ length: RATINGS_A_DAY }, () => randomUUID());
    const code = agency.codes.counter;
    await store.append(ids.map((id, n) => submitCommand({ id, code, at, score: (n % 4) + 1 })));
    await store.append(
      ids.slice(10).map((id) => amendCommand({ id, code, at, answers: { waktu: 3 } })),
    );
    await sealDays.execute(new Date(FIRST + (day + 0.7) * DAY_MS));
  }
});

afterAll(async () => {
  await rm(folder, { recursive: true });
  await database.drop();
});

const CHANGES: [name: string, set: string][] = [
  ['answers', `answers = answers || '{"overall": 9}'`],
  ['level', `assurance_level = 'served'`],
  ['unit', `unit_id = (SELECT id FROM units WHERE key = 'dinas'), service_id = NULL`],
];

async function victim(connection: Connection, table: string, pick: number): Promise<string> {
  const [{ id }] = await connection.query(
    `SELECT id::text FROM ${table} ORDER BY id::text
     OFFSET $1::integer % (SELECT count(*) FROM ${table})::integer LIMIT 1`,
    [pick],
  );
  return id;
}

const TAMPERINGS: Tampering[] = [
  ...CHANGES.map(([name, set]) => ({
    name: `rating: ${name}`,
    act: async (connection: Connection, pick: number) => {
      const id = await victim(connection, 'ratings', pick);
      await connection.query(`UPDATE ratings SET ${set} WHERE id = $1`, [id]);
      return [`rating ${id}`];
    },
  })),
  ...['status', 'attribution'].map((what) => ({
    name: `rating: ${what}, behind the journal`,
    act: async (connection: Connection, pick: number) => {
      const id = await victim(connection, 'ratings', pick);
      const set =
        what === 'status'
          ? `status = 'excluded'`
          : `assignment_id = (SELECT id FROM assignments LIMIT 1)`;
      await connection.query(`UPDATE ratings SET ${set} WHERE id = $1`, [id]);
      return [`rating ${id}`];
    },
  })),
  {
    name: 'journal row and rating together: excluded',
    act: async (connection, pick) => {
      const id = await victim(connection, 'journal', pick);
      await connection.query(`UPDATE journal SET status = 'excluded' WHERE id = $1`, [id]);
      await connection.query(
        `UPDATE ratings SET status = 'excluded' WHERE id = (SELECT rating_id FROM journal WHERE id = $1)`,
        [id],
      );
      return [`journal ${id}`];
    },
  },
  {
    name: 'a rating deleted with its journal',
    act: async (connection, pick) => {
      const id = await victim(connection, 'ratings', pick);
      const [rows] = await connection.query(
        'DELETE FROM journal WHERE rating_id = $1 RETURNING id::text',
        [id],
      );
      await connection.query('DELETE FROM ratings WHERE id = $1', [id]);
      return [`rating ${id}`, ...rows.map((row: { id: string }) => `journal ${row.id}`)];
    },
  },
  {
    name: 'a rating slipped into a sealed day',
    act: async (connection, pick) => {
      const id = await victim(connection, 'ratings', pick);
      const added = randomUUID();
      await connection.query(
        `INSERT INTO ratings SELECT (jsonb_populate_record(r, jsonb_build_object('id', $2::text))).*
         FROM ratings r WHERE id = $1`,
        [id, added],
      );
      return [`rating ${added}`];
    },
  },
];

/** Tampers in a transaction that the check can see, and takes it back. */
async function afterTampering(
  act: (connection: Connection) => Promise<string[]>,
): Promise<{ expected: string[]; findings: ProofFinding[] }> {
  let seen: { expected: string[]; findings: ProofFinding[] } | undefined;
  const undo = new Error('undo');
  await owner
    .transaction(async (tx) => {
      const connection = Object.assign(Object.create(tx) as Connection, {
        transaction: (_level: string, work: (inner: unknown) => unknown) => work(tx),
      });
      const expected = await act(connection);
      seen = { expected, findings: (await findTampering(connection)).findings };
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  return seen!;
}

it(`${TRIES} random changes by hand (seed ${SEED}): each is found and its row named`, async () => {
  expect((await findTampering(owner, { outside: await readStatements(folder) })).findings).toEqual(
    [],
  );
  const choice = fc.tuple(fc.nat(TAMPERINGS.length - 1), fc.nat(10_000));
  const found: Record<string, number> = {};
  for (const [kind, pick] of fc.sample(choice, { numRuns: TRIES, seed: SEED })) {
    const { name, act } = TAMPERINGS[kind]!;
    const { expected, findings } = await afterTampering((connection) => act(connection, pick));
    const named = new Set(findings.map((finding) => `${finding.kind} ${finding.subjectId}`));
    expect([name, [...named].sort()]).toEqual([name, expect.arrayContaining(expected.sort())]);
    found[name] = (found[name] ?? 0) + 1;
  }
  expect((await findTampering(owner)).findings).toEqual([]);
  console.log(`seed ${SEED}: ${TRIES} of ${TRIES} found, each row named`, found);
});

it('a tail cut off and sealed anew: silent without statements from outside, found with them', async () => {
  const last = `(SELECT max(day) FROM proof_seals)`;
  for (const cut of [
    `DELETE FROM proof_deliveries d USING proof_seals s WHERE s.ordinal = d.ordinal AND s.day = ${last}`,
    `DELETE FROM journal WHERE local_day = ${last}`,
    `DELETE FROM ratings WHERE local_day = ${last}`,
    `WITH cut AS (SELECT ${last} AS day), leaves AS (DELETE FROM proof_leaves USING cut WHERE proof_leaves.day = cut.day)
     DELETE FROM proof_seals USING cut WHERE proof_seals.day = cut.day`,
  ]) {
    await owner.query(cut);
  }
  const outside = await readStatements(folder);
  const cut = await findTampering(owner, { outside });
  await sealDays.execute(new Date(FIRST + (DAYS - 0.3) * DAY_MS));
  const inside = await findTampering(owner);
  const compared = await findTampering(owner, { outside });
  console.log(
    `cut: without statements ${inside.findings.length} findings; with the ${outside.length} kept outside:\n` +
      [...cut.findings, ...compared.findings]
        .map(({ code, day, kind, ordinal }) => `${code} ${day} seal ${ordinal} (${kind})`)
        .join('\n'),
  );
  expect(inside.findings).toEqual([]);
  expect(cut.findings.map(({ code }) => code)).toEqual(
    Array(SEALED_KINDS.length).fill('outside.missing'),
  );
  expect(compared.findings.map(({ code, day }) => `${code} ${day}`)).toEqual(
    Array(SEALED_KINDS.length).fill('outside.differs 2026-11-21'),
  );
});
