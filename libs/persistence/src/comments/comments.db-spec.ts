import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { AT, RatingFixture } from '../../../../test/support/intake/rating-fixture.js';
import { sha256 } from '../../../../test/support/intake/rating-commands.js';
import { CellStore, verifyCells } from '../cells/index.js';
import { type CommentBatch, CommentBatchStore, findCommentBatches } from './index.js';

const DAY = 86_400_000;
const daysLater = (days: number): Date => new Date(AT.getTime() + days * DAY);
const minutesLater = (minutes: number): Date => new Date(AT.getTime() + minutes * 60_000);

let fixture: RatingFixture;
let worker: DataSource;
let batches: CommentBatchStore;

beforeAll(async () => {
  fixture = await RatingFixture.open();
  worker = await fixture.database.connect('worker');
  batches = new CommentBatchStore(worker);
});

afterAll(async () => {
  await worker.destroy();
  await fixture.close();
});

beforeEach(() => fixture.newAgency());

const said = (text: string): { text: string; redacted: number } => ({ text, redacted: 0 });

async function commentOf(id: string): Promise<string | null> {
  const rows = await fixture.owner.query('SELECT text FROM comments WHERE rating_id = $1', [id]);
  return rows[0]?.text ?? null;
}

async function commented(count: number, code = fixture.agency.codes.badge): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  for (const [index, id] of ids.entries()) {
    await fixture.submit({ id, code, comment: said(`words ${index}`) });
  }
  return ids;
}

/** Texts by batch, as the app of unit heads reads them. */
function released(kind: 'unit' | 'assignment', id: string): Promise<CommentBatch[]> {
  return findCommentBatches(fixture.owner.manager, { kind, id }, { before: null, limit: 9 });
}

describe('a comment', () => {
  it('comes with the rating or later, may change and be taken back for thirty minutes', async () => {
    const id = randomUUID();
    await fixture.submit({ id, comment: said('first') });
    expect(await commentOf(id)).toBe('first');
    const again = { id, comment: said('second') };
    expect(await fixture.amend({ ...again, at: minutesLater(29) })).toMatchObject({
      outcome: 'amended',
    });
    expect(await fixture.amend({ ...again, at: minutesLater(31) })).toMatchObject({
      outcome: 'repeated',
    });
    expect(await fixture.amend({ id, comment: said('third'), at: minutesLater(31) })).toMatchObject(
      {
        outcome: 'closed',
      },
    );
    expect(await commentOf(id)).toBe('second');
    expect(await fixture.amend({ id, comment: null })).toMatchObject({ outcome: 'amended' });
    expect(await commentOf(id)).toBeNull();
    expect(await fixture.journalOf(id)).toHaveLength(1);
  });

  it('that is sent again with its rating changes nothing, also a day later', async () => {
    const command = { id: randomUUID(), comment: said('words') };
    await fixture.submit(command);
    expect(await fixture.submit({ ...command, at: daysLater(1) })).toMatchObject({
      outcome: 'repeated',
    });
    expect(await commentOf(command.id)).toBe('words');
  });

  it('of a refused rating is not kept', async () => {
    const id = randomUUID();
    await fixture.submit({ id, score: 9, comment: said('words') });
    expect(await commentOf(id)).toBeNull();
  });
});

describe('a batch', () => {
  it('waits for more than seven days and for five comments', async () => {
    const unit = fixture.agency.bidangId;
    await commented(4);
    await batches.release(daysLater(30));
    expect(await released('unit', unit)).toEqual([]);
    await commented(1);
    await batches.release(daysLater(7));
    expect(await released('unit', unit)).toEqual([]);
    await batches.release(daysLater(8));
    const [batch, ...more] = await released('unit', unit);
    expect(more).toEqual([]);
    expect(batch?.comments).toHaveLength(5);
    expect(await released('assignment', fixture.agency.sari.assignmentId)).toHaveLength(1);
    expect(await batches.release(daysLater(9))).toBe(0);
  });

  it('is in no order that tells who came when', async () => {
    await commented(30);
    await batches.release(daysLater(8));
    const [batch] = await released('unit', fixture.agency.bidangId);
    const written = Array.from({ length: 30 }, (_, index) => `words ${index}`);
    expect(batch?.comments).not.toEqual(written);
    expect(batch?.comments.toSorted()).toEqual(written.toSorted());
  });

  it('leaves out what does not count, and follows the rating to another officer', async () => {
    const [held = '', ...others] = await commented(6);
    await fixture.owner.query(`UPDATE ratings SET status = 'held' WHERE id = $1`, [held]);
    await fixture.owner.query('UPDATE ratings SET assignment_id = $2 WHERE id = ANY($1)', [
      others,
      fixture.agency.budi.assignmentId,
    ]);
    await batches.release(daysLater(8));
    const [batch] = await released('unit', fixture.agency.bidangId);
    expect(batch?.comments).toHaveLength(5);
    expect(batch?.comments).not.toContain('words 0');
    expect(await released('assignment', fixture.agency.sari.assignmentId)).toEqual([]);
    expect(await released('assignment', fixture.agency.budi.assignmentId)).toHaveLength(1);
  });
});

describe('the months', () => {
  it('lose nothing that came before its partition, and are dropped after 24 months', async () => {
    const early = new Date('2031-05-10T02:00:00Z');
    const ids = Array.from({ length: 5 }, () => randomUUID());
    for (const id of ids) {
      const profile = { usia: '20_29' };
      const command = { id, code: fixture.agency.codes.badge, at: early, seenAt: early };
      await fixture.submit({ ...command, comment: said(id), profile, profileKey: sha256(id) });
    }
    const partitions = (): Promise<{ part: string }[]> =>
      fixture.owner.query(
        `SELECT DISTINCT tableoid::regclass::text AS part FROM comments WHERE rating_id = ANY($1)`,
        [ids],
      );
    expect(await partitions()).toEqual([{ part: 'comments_default' }]);
    await batches.forget(new Date('2031-05-11T00:00:00Z'));
    expect(await partitions()).toEqual([{ part: 'comments_2031_05' }]);
    expect(await batches.release(new Date('2031-05-20T00:00:00Z'))).toBe(2);
    await batches.forget(new Date('2033-05-31T00:00:00Z'));
    expect(await partitions()).toHaveLength(1);
    await batches.forget(new Date('2033-06-01T00:00:00Z'));
    expect(await partitions()).toEqual([]);
    expect(await released('unit', fixture.agency.bidangId)).toEqual([]);
    const left = await fixture.owner.query(
      'SELECT FROM respondent_profiles WHERE instansi_id = $1',
      [fixture.agency.instansiId],
    );
    expect(left).toEqual([]);
    // ratings do not expire
    expect(await fixture.owner.query('SELECT FROM ratings WHERE id = ANY($1)', [ids])).toHaveLength(
      5,
    );
  });
});

describe('a profile', () => {
  it('is kept under its key with unit and month, and changes field by field', async () => {
    const id = randomUUID();
    const profileKey = sha256(`key of ${id}`);
    await fixture.submit({ id, profile: { usia: '20_29', disabilitas: 'tidak' }, profileKey });
    await fixture.amend({ id, profile: { usia: null, pekerjaan: 'swasta' }, profileKey });
    const rows = await fixture.owner.query(
      `SELECT encode(profile_key, 'hex') AS key, month::text, unit_id AS unit, usia, disabilitas, pekerjaan,
         pendidikan FROM respondent_profiles WHERE instansi_id = $1`,
      [fixture.agency.instansiId],
    );
    const month = `${AT.toISOString().slice(0, 7)}-01`;
    const unit = fixture.agency.bidangId;
    expect(rows).toEqual([
      {
        key: profileKey,
        month,
        unit,
        usia: null,
        disabilitas: 'tidak',
        pekerjaan: 'swasta',
        pendidikan: null,
      },
    ]);
    const late = { id, profile: { usia: '30_39' }, profileKey, at: minutesLater(31) };
    expect(await fixture.amend(late)).toMatchObject({ outcome: 'closed' });
  });
});

describe('reasons', () => {
  it('of the other half of the scale go when the tap changes, on the page and over the API', async () => {
    const id = randomUUID();
    await fixture.submit({ id, score: 1 });
    await fixture.amend({ id, answers: { alasan_lama: 1, perilaku: 2 } });
    await fixture.amend({ id, score: 2 });
    expect((await fixture.journalOf(id)).at(-1)).toContain('alasan_lama');
    await fixture.amend({ id, score: 3 });
    expect((await fixture.journalOf(id)).at(-1)).toBe('amended + {"overall":3,"perilaku":2}');
    await fixture.amend({ id, answers: { alasan_ramah: 1, alasan_gangguan: 1 } });
    expect((await fixture.journalOf(id)).at(-1)).toMatch(/^detailed \+ .*alasan_ramah/);
    expect((await fixture.journalOf(id)).at(-1)).not.toContain('alasan_gangguan');
    await fixture.submit({ id, score: 1, bodyHash: sha256('another tap') });
    expect((await fixture.journalOf(id)).at(-1)).not.toContain('alasan');
  });

  it('have the single value 1, and are counted in the cells of answers', async () => {
    const id = randomUUID();
    const refused = await fixture.submit({ id, score: 1, answers: { alasan_lama: 2 } });
    expect(refused).toEqual({ outcome: 'invalid', field: 'answers.alasan_lama' });
    await fixture.submit({
      id,
      score: 1,
      answers: { alasan_lama: 1, alasan_gangguan: 1, alasan_kurang_jelas: 1 },
    });
    await fixture.submit({ id: randomUUID(), score: 4 });
    const cells = new CellStore(worker);
    while ((await cells.advance()) > 0);
    const causes = async (): Promise<unknown> =>
      worker.query('SELECT answers, n FROM answer_cells WHERE instansi_id = $1', [
        fixture.agency.instansiId,
      ]);
    // kurang_jelas, lama and gangguan, behind nine elements
    expect(await causes()).toEqual([{ answers: '----------1-1-1', n: 1 }]);
    await fixture.amend({ id, score: 4 });
    while ((await cells.advance()) > 0);
    expect(await causes()).toEqual([]);
    const differences = await verifyCells(worker);
    const own = differences.filter(({ key }) => key['instansi_id'] === fixture.agency.instansiId);
    expect(own).toEqual([]);
  });
});
