import { createHash, randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { findTampering, sealAt } from '../../../../test/support/worker/proofs.js';
import { RatingFixture } from '../../../../test/support/intake/rating-fixture.js';
import { PostgresProofReader } from './proof-reader.js';

/** 02:00 in Jakarta on the day after; the fixture's ratings are of Monday, the 23rd. */
const MONDAY_CLOSED = '2026-11-23T19:00:00Z';
const TUESDAY_CLOSED = '2026-11-24T19:00:00Z';
const WEDNESDAY_CLOSED = '2026-11-25T19:00:00Z';
const MONDAY = new Date('2026-11-23T03:00:00Z');
const SUNDAY = new Date('2026-11-22T03:00:00Z');

let fixture: RatingFixture;
let worker: DataSource;

beforeEach(async () => {
  fixture = await RatingFixture.open();
  worker = await fixture.database.connect('worker');
  await fixture.newAgency();
});

afterEach(() => fixture.close());

/** What the audit says: findings that accuse, and late rows with the day beside them. */
async function audit(): Promise<{ faults: string[]; late: string[]; counted: number[] }> {
  const { counts, findings } = await findTampering(fixture.owner);
  const late = findings.filter(({ code }) => code === 'row.late');
  return {
    faults: findings.filter(({ code }) => code !== 'row.late').map(({ code }) => code),
    late: late.map(({ kind, day }) => `${kind} ${day}`),
    counted: [counts.findings, counts.late],
  };
}

function lateSeals(): Promise<{ kind: string; day: string; leaves: number }[]> {
  return fixture.owner.query(
    `SELECT kind, day::text, leaves FROM proof_seals WHERE kind LIKE '%.late' ORDER BY ordinal`,
  );
}

it('a rating of a day that was sealed before it was over is late, and sealed when the day is over', async () => {
  await fixture.submit({ at: MONDAY });
  await sealAt(worker, TUESDAY_CLOSED);
  const id = randomUUID();
  await fixture.submit({ id, at: MONDAY, comment: { text: 'Antre lama.', redacted: 0 } });
  expect(await audit()).toEqual({
    faults: [],
    late: ['rating 2026-11-23', 'comment 2026-11-23'],
    counted: [0, 2],
  });
  await sealAt(worker, '2026-11-23T18:59:59Z');
  expect(await lateSeals()).toEqual([]);
  await sealAt(worker, MONDAY_CLOSED);
  await sealAt(worker, MONDAY_CLOSED);
  expect(await lateSeals()).toEqual([
    { kind: 'rating.late', day: '2026-11-23', leaves: 1 },
    { kind: 'comment.late', day: '2026-11-23', leaves: 1 },
  ]);
  expect(await audit()).toEqual({
    faults: [],
    late: ['rating.late 2026-11-23', 'comment.late 2026-11-23'],
    counted: [0, 2],
  });
});

it('after the days that were sealed too early the chain goes on as ever', async () => {
  await sealAt(worker, TUESDAY_CLOSED);
  await fixture.submit({ at: MONDAY });
  await sealAt(worker, MONDAY_CLOSED);
  await fixture.submit({ at: new Date('2026-11-25T03:00:00Z') });
  expect(await sealAt(worker, WEDNESDAY_CLOSED)).toBe(1);
  expect(await audit()).toMatchObject({ faults: [], counted: [0, 1] });
});

it('a rating of a clock that was behind is late, and sealed with the next day', async () => {
  await sealAt(worker, MONDAY_CLOSED);
  await fixture.submit({ at: SUNDAY });
  expect(await audit()).toMatchObject({ faults: [], late: ['rating 2026-11-22'] });
  await sealAt(worker, TUESDAY_CLOSED);
  expect(await lateSeals()).toEqual([{ kind: 'rating.late', day: '2026-11-24', leaves: 1 }]);
  expect(await audit()).toMatchObject({ faults: [], late: ['rating.late 2026-11-24'] });
});

it('whoever asks for the proof of a late rating gets it', async () => {
  await sealAt(worker, MONDAY_CLOSED);
  await fixture.submit({ at: SUNDAY });
  await sealAt(worker, TUESDAY_CLOSED);
  const [{ hash }] = await fixture.owner.query(
    `SELECT encode(receipt_hash, 'hex') AS hash FROM ratings`,
  );
  const proof = await new PostgresProofReader(fixture.intake).findProof(hash);
  expect(proof?.seal).toMatchObject({ day: '2026-11-24', position: 0 });
});

it('a rating slipped in without a journal stays an accusation, and is never sealed', async () => {
  await fixture.submit({ at: MONDAY });
  await sealAt(worker, MONDAY_CLOSED);
  await fixture.owner.query(
    `INSERT INTO ratings SELECT (jsonb_populate_record(r, jsonb_build_object('id', $1::text,
       'receipt_hash', '\\x' || $2))).* FROM ratings r`,
    [randomUUID(), createHash('sha256').update('x').digest('hex')],
  );
  await sealAt(worker, WEDNESDAY_CLOSED);
  expect(await lateSeals()).toEqual([]);
  expect((await audit()).faults).toEqual(['row.unsealed', 'rating.journal-differs']);
});

it('a late rating that was changed after its seal is named as changed', async () => {
  await sealAt(worker, MONDAY_CLOSED);
  await fixture.submit({ at: SUNDAY });
  await sealAt(worker, TUESDAY_CLOSED);
  await fixture.owner.query(`UPDATE ratings SET hour_block = 3`);
  expect((await audit()).faults).toContain('row.changed');
});
