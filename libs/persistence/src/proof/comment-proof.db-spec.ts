import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { findTampering, sealAt } from '../../../../test/support/worker/proofs.js';
import { RatingFixture } from '../../../../test/support/intake/rating-fixture.js';
import { CommentBatchStore } from '../comments/index.js';

/** 02:00 in Jakarta on the day after the fixture's Monday: the day is just closed. */
const CLOSED = '2026-11-23T19:00:00Z';

let fixture: RatingFixture;
let worker: DataSource;
let id: string;

beforeEach(async () => {
  fixture = await RatingFixture.open();
  worker = await fixture.database.connect('worker');
  await fixture.newAgency();
  id = randomUUID();
  await fixture.submit({ id, comment: { text: 'Antre lama.', redacted: 0 } });
});

afterEach(() => fixture.close());

/** What the audit says of comments; the rest of a rating is for other tests. */
async function commentFindings(): Promise<string[]> {
  const { findings } = await findTampering(fixture.owner);
  return findings.filter(({ kind }) => kind === 'comment').map(({ code }) => code);
}

describe('a sealed comment', () => {
  it('is in order as long as nobody touches it', async () => {
    await sealAt(worker, CLOSED);
    const { counts, findings } = await findTampering(fixture.owner);
    expect(findings).toEqual([]);
    // rating, journal row, comment
    expect(counts.leaves).toBe(3);
  });

  it('whose words were changed is named', async () => {
    await sealAt(worker, CLOSED);
    await fixture.owner.query(`UPDATE comments SET text = 'Cepat.'`);
    expect(await commentFindings()).toEqual(['comment.text-differs']);
  });

  it('is named also when its commitment was changed with its words', async () => {
    await sealAt(worker, CLOSED);
    await fixture.owner.query(
      `UPDATE comments SET text = 'Cepat.', commitment = comment_commitment(salt, 'Cepat.')`,
    );
    expect(await commentFindings()).toEqual(['row.changed']);
  });

  it('that was deleted early is missing, with its salt or without', async () => {
    await sealAt(worker, CLOSED);
    await fixture.owner.query('DELETE FROM comments');
    expect(await commentFindings()).toEqual(['row.missing']);
    await fixture.owner.query(`UPDATE proof_leaves SET salt = NULL WHERE kind = 'comment'`);
    expect(await commentFindings()).toEqual(['row.missing']);
  });

  it('that was slipped in later has no leaf', async () => {
    await fixture.owner.query('DELETE FROM comments');
    await sealAt(worker, CLOSED);
    await fixture.owner.query(
      `INSERT INTO comments (instansi_id, month, rating_id, unit_id, text, redacted, salt, commitment)
       SELECT instansi_id, '2026-11-01', id, unit_id, 'Bagus.', 0, sha256('x'),
         comment_commitment(sha256('x'), 'Bagus.') FROM ratings`,
    );
    expect(await commentFindings()).toEqual(['row.unsealed']);
  });

  it('is committed to anew when its writer changes it', async () => {
    await fixture.submit({ id, comment: { text: 'Antre lama.', redacted: 0 } });
    const [before] = await fixture.owner.query('SELECT commitment FROM comments');
    await fixture.amend({ id, comment: { text: 'Antre sangat lama.', redacted: 0 } });
    const [after] = await fixture.owner.query('SELECT commitment FROM comments');
    expect(after.commitment).not.toEqual(before.commitment);
    await sealAt(worker, CLOSED);
    expect(await commentFindings()).toEqual([]);
  });

  it('is erased with both of its salts after its time', async () => {
    await sealAt(worker, CLOSED);
    await new CommentBatchStore(worker).forget(new Date('2026-11-24T00:00:00Z'));
    const salts = async (): Promise<number> =>
      (
        await fixture.owner.query(
          `SELECT count(salt)::integer AS n FROM proof_leaves WHERE kind = 'comment'`,
        )
      )[0].n;
    expect(await salts()).toBe(1);
    await new CommentBatchStore(worker).forget(new Date('2028-12-01T00:00:00Z'));
    expect(await salts()).toBe(0);
    expect(await fixture.owner.query('SELECT FROM comments')).toEqual([]);
  });
});
