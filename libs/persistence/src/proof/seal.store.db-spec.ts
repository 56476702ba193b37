import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { findTampering, PROOF_KEY, sealAt } from '../../../../test/support/worker/proofs.js';
import { RatingFixture } from '../../../../test/support/intake/rating-fixture.js';
import { CellStore, ClusterChanged } from '../cells/index.js';
import { forgetSalts, SealStore } from './seal.store.js';
import { SEALED_KINDS, type SealedKind } from './sealed-kinds.js';

/** 02:00 in Jakarta on the day after the fixture's Monday: the day is just closed. */
const MONDAY_CLOSED = '2026-11-23T19:00:00Z';
const WEDNESDAY_CLOSED = '2026-11-25T19:00:00Z';

let fixture: RatingFixture;
let worker: DataSource;

beforeEach(async () => {
  fixture = await RatingFixture.open();
  worker = await fixture.database.connect('worker');
  await fixture.newAgency();
});

afterEach(() => fixture.close());

const KINDS = SEALED_KINDS.map(({ kind }) => kind);
const kindNamed = (name: string): SealedKind => SEALED_KINDS.find(({ kind }) => kind === name)!;

function seals(): Promise<{ ordinal: number; kind: string; day: string; leaves: number }[]> {
  return fixture.owner.query(
    'SELECT ordinal, kind, day::text, leaves FROM proof_seals ORDER BY ordinal',
  );
}

describe('sealing', () => {
  it('seals a day two hours after its end, each kind once, and only once', async () => {
    await fixture.submit({});
    await fixture.submit({});
    await sealAt(worker, '2026-11-23T18:59:59Z');
    // the journal is sealed in the order of writing, whatever day its rows concern
    const sunday = KINDS.map((kind) => ({
      kind,
      day: '2026-11-22',
      leaves: +(kind === 'journal') * 2,
    }));
    const monday = KINDS.map((kind) => ({
      kind,
      day: '2026-11-23',
      leaves: +(kind === 'rating') * 2,
    }));
    const inChain = (seal: object, index: number): object => ({ ordinal: index + 1, ...seal });
    expect(await seals()).toEqual(sunday.map(inChain));
    expect(await sealAt(worker, MONDAY_CLOSED)).toBe(1);
    expect(await seals()).toEqual([...sunday, ...monday].map(inChain));
    expect(await sealAt(worker, MONDAY_CLOSED)).toBe(0);
    expect((await findTampering(fixture.owner)).findings).toEqual([]);
  });

  it('waits for the last time zone of the agency', async () => {
    await fixture.owner.query(`UPDATE instansi SET time_zone = 'Asia/Jayapura'`);
    await fixture.owner.query(`UPDATE locations SET time_zone = 'Asia/Jakarta'`);
    await sealAt(worker, '2026-11-23T18:59:59Z');
    expect((await seals()).at(-1)?.day).toBe('2026-11-22');
  });

  it('seals every missed day, also those without rows', async () => {
    await sealAt(worker, MONDAY_CLOSED);
    await fixture.submit({ at: new Date('2026-11-25T03:00:00Z') });
    expect(await sealAt(worker, WEDNESDAY_CLOSED)).toBe(2);
    const ratings = (await seals()).filter(({ kind }) => kind === 'rating');
    expect(ratings.map(({ day, leaves }) => `${day} ${leaves}`)).toEqual([
      '2026-11-23 0',
      '2026-11-24 0',
      '2026-11-25 1',
    ]);
  });

  it('the first seals hold all that came before', async () => {
    await fixture.submit({});
    await sealAt(worker, WEDNESDAY_CLOSED);
    const held = (await seals()).filter(({ leaves }) => leaves > 0);
    expect(held.map(({ kind, leaves }) => [kind, leaves])).toEqual([
      ['rating', 1],
      ['journal', 1],
    ]);
  });

  it('has one writer when several workers race', async () => {
    for (let n = 0; n < 20; n += 1) await fixture.submit({});
    const races = [1, 2, 3, 4].map(() => sealAt(worker, MONDAY_CLOSED));
    expect((await Promise.all(races)).sort()).toEqual([0, 0, 0, 1]);
    expect(await findTampering(fixture.owner)).toMatchObject({
      counts: { seals: KINDS.length, leaves: 40 },
    });
  });

  it('leaves nothing behind when it fails on the way', async () => {
    await fixture.submit({});
    await fixture.owner.query(
      `ALTER TABLE proof_seals ADD CONSTRAINT no_looks CHECK (kind <> 'look')`,
    );
    await expect(sealAt(worker, MONDAY_CLOSED)).rejects.toThrow('no_looks');
    const [{ n }] = await fixture.owner.query('SELECT count(*)::integer AS n FROM proof_leaves');
    expect([n, await seals()]).toEqual([0, []]);
    await fixture.owner.query('ALTER TABLE proof_seals DROP CONSTRAINT no_looks');
    expect(await sealAt(worker, MONDAY_CLOSED)).toBe(1);
  });

  it('leaves a journal row of a slow writer to the next seal, and loses nothing', async () => {
    const slow = fixture.intake.createQueryRunner();
    await slow.startTransaction();
    await slow.query('SELECT pg_current_xact_id()');
    await fixture.submit({});
    await sealAt(worker, MONDAY_CLOSED);
    expect((await seals())[1]).toMatchObject({ kind: 'journal', leaves: 0 });
    expect((await findTampering(fixture.owner)).findings).toEqual([]);
    await slow.rollbackTransaction();
    await slow.release();
    await sealAt(worker, WEDNESDAY_CLOSED);
    const journal = (await seals()).filter(({ kind }) => kind === 'journal');
    expect(journal.map(({ leaves }) => leaves)).toEqual([0, 1, 0]);
  });

  it('waits for a rebuild in another cluster, and then seals each journal row once', async () => {
    await fixture.submit({});
    await new CellStore(worker).advance();
    await sealAt(worker, MONDAY_CLOSED);
    await fixture.submit({});
    await fixture.owner.query('UPDATE aggregation_state SET system_identifier = 1');
    await fixture.owner.query(
      'UPDATE proof_seals SET system_identifier = 1 WHERE horizon IS NOT NULL',
    );
    await expect(sealAt(worker, WEDNESDAY_CLOSED)).rejects.toThrow(ClusterChanged);
    await new CellStore(worker).rebuild();
    await sealAt(worker, WEDNESDAY_CLOSED);
    const journal = (await seals()).filter(({ kind }) => kind === 'journal');
    expect(journal.map(({ leaves }) => leaves)).toEqual([1, 1, 0]);
  });

  it('seals and checks more rows than a batch holds', async () => {
    await fixture.submit({});
    await fixture.owner.query(
      `INSERT INTO ratings SELECT r.instansi_id, gen_random_uuid(), r.code_id, r.unit_id, r.location_id,
         r.service_id, r.counter_id, r.assignment_id, r.channel, r.assurance_level, r.status,
         r.instrument_version_id, r.local_day, r.hour_block, r.answers, r.officer_rejected, r.source,
         r.rule_version, r.body_hash, sha256(n::text::bytea), NULL
       FROM ratings r, generate_series(1, 4500) AS n`,
    );
    const ratings = [kindNamed('rating')];
    await sealAt(worker, MONDAY_CLOSED, ratings);
    const { counts, findings } = await findTampering(fixture.owner, { kinds: ratings });
    expect(counts.leaves).toBe(4_501);
    expect(findings.filter(({ code }) => code !== 'rating.journal-differs')).toEqual([]);
  });

  it.each(['proof_seals', 'proof_leaves', 'proof_deliveries'])(
    'may add to %s, and change nothing but a salt',
    async (table) => {
      const [rights] = await fixture.owner.query(
        `SELECT has_table_privilege('suara_worker', $1, 'INSERT') AS adds,
           has_table_privilege('suara_worker', $1, 'DELETE, TRUNCATE') AS removes,
           array(SELECT attname::text FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0
             AND has_column_privilege('suara_worker', attrelid, attnum, 'UPDATE')) AS changes`,
        [table],
      );
      const changes = table === 'proof_leaves' ? ['salt'] : [];
      expect(rights).toEqual({ adds: true, removes: false, changes });
    },
  );
});

describe('a kind whose rows may be erased', () => {
  async function addLook(): Promise<string> {
    const id = randomUUID();
    const { instansiId } = fixture.agency;
    await fixture.owner.query(
      `WITH someone AS (
         INSERT INTO users (instansi_id, username, password_hash, role)
         VALUES ($1, $3, 'x', 'administrator') RETURNING id)
       INSERT INTO looks (instansi_id, id, user_id, what, looked_at)
       SELECT $1, $2, id, 'comments', '2026-11-23T03:00:00Z' FROM someone`,
      [instansiId, id, `user-${id.slice(0, 8)}`],
    );
    return id;
  }

  /** Of a rating that is so old today: the audit asks the clock of the database what had to be erased. */
  async function addComment(age: string): Promise<string> {
    const id = randomUUID();
    await fixture.submit({ id, comment: { text: 'Antre lama.', redacted: 0 } });
    for (const [table, column] of [
      ['ratings', 'id'],
      ['journal', 'rating_id'],
    ])
      await fixture.owner.query(
        `UPDATE ${table} SET local_day = current_date - $2::interval WHERE ${column} = $1`,
        [id, age],
      );
    return id;
  }

  it('is erased with its salt, and missing without', async () => {
    const comments = [kindNamed('comment')];
    const missing = await addComment('3 days');
    await addComment('3 years');
    await sealAt(worker, new Date().toISOString(), comments);
    await fixture.owner.query('DELETE FROM comments');
    await worker.transaction((tx) => forgetSalts(tx, new Date()));
    const { counts, findings } = await findTampering(fixture.owner, { kinds: comments });
    expect(counts).toMatchObject({ leaves: 2, erased: 1 });
    expect(findings).toEqual([
      expect.objectContaining({ code: 'row.missing', subjectId: missing }),
    ]);
  });

  it('does not excuse kinds whose rows must stay', async () => {
    const id = await addLook();
    await sealAt(worker, MONDAY_CLOSED);
    await fixture.owner.query(`UPDATE proof_leaves SET salt = NULL WHERE kind = 'look'`);
    expect((await findTampering(fixture.owner)).findings).toEqual([
      expect.objectContaining({ code: 'leaf.salt-missing', subjectId: id }),
    ]);
    await fixture.owner.query('DELETE FROM looks');
    expect((await findTampering(fixture.owner)).findings).toEqual([
      expect.objectContaining({ code: 'row.missing', subjectId: id }),
    ]);
  });
});

it('two installations with the same rows have other roots: salts are random', async () => {
  await fixture.submit({});
  await new SealStore(worker, PROOF_KEY).sealClosedDays(new Date(MONDAY_CLOSED));
  const read = async (): Promise<string> =>
    (await fixture.owner.query(`SELECT encode(root, 'hex') AS root FROM proof_seals`))[0].root;
  const root = await read();
  await fixture.owner.query('DELETE FROM proof_leaves');
  await fixture.owner.query('DELETE FROM proof_seals');
  await new SealStore(worker, PROOF_KEY).sealClosedDays(new Date(MONDAY_CLOSED));
  expect(await read()).not.toBe(root);
});
