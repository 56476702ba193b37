import { insertClosedFigure } from '../../../../test/support/database/closed-figures.js';
import type { JudgingFixture } from '../../../../test/support/worker/judging-fixture.js';
import { ReviewFixture } from '../../../../test/support/worker/review-fixture.js';
import type { Viewer } from '../access/index.js';
import { verifyCells } from '../cells/index.js';
import { CommentBatchStore, findCommentBatches } from '../comments/index.js';
import { Tenancy } from '@app/database';
import { decideObjection, fileObjection, listSymmetry, reportSymmetry } from './index.js';

const LATER = new Date('2026-12-02T03:00:00Z');

let review: ReviewFixture;
let judging: JudgingFixture;

beforeAll(async () => {
  review = await ReviewFixture.open();
  judging = review.judging;
});
afterAll(() => review.close());
beforeEach(() => review.newAgency());

const inTenant = <T>(work: Parameters<Tenancy['withTenant']>[1]): Promise<T> =>
  new Tenancy(judging.admin).withTenant(judging.agency.instansiId, work) as Promise<T>;

const uphold = (by: Viewer, id: string): Promise<unknown> =>
  inTenant((tx) =>
    decideObjection(
      tx,
      by,
      id,
      { action: 'uphold', answer: 'Benar.' },
      { ruleVersion: 1, at: LATER },
    ),
  );

describe('an objection that is upheld', () => {
  it('against an attribution takes the officer off that day only; cells still equal the journal', async () => {
    const { instansiId, sari } = judging.agency;
    await judging.rate([{ minute: 0 }, { minute: 60 }, { minute: 24 * 60 }]);
    await judging.cells.advance();
    const figureId = await insertClosedFigure(judging.fixture.owner, {
      instansiId,
      subjectKind: 'assignment',
      subjectId: sari.assignmentId,
      measure: 'officer',
    });
    const days = { from: '2026-11-23', to: '2026-11-24' };
    const filed = await inTenant<{ id: string }>((tx) =>
      fileObjection(tx, review.sari, { kind: 'attribution', figureId, days, text: 'cuti' }, LATER),
    );
    await uphold(review.rina, filed.id);
    await uphold(review.tono, filed.id);
    const left = await judging.fixture.owner.query(
      `SELECT local_day::text AS day FROM ratings WHERE instansi_id = $1 AND assignment_id IS NOT NULL`,
      [instansiId],
    );
    expect(left).toEqual([{ day: '2026-11-24' }]);
    while ((await judging.cells.advance()) > 0);
    expect(await verifyCells(judging.worker)).toEqual([]);
  });

  it('against a comment withholds its words, in its place, for the officer and for the unit', async () => {
    const { sari, bidangId } = judging.agency;
    await judging.rate(
      ['a', 'b', 'c', 'd', 'e'].map((text) => ({ comment: { text, redacted: 0 } })),
    );
    await new CommentBatchStore(judging.worker).release(LATER);
    const read = (kind: 'unit' | 'assignment', id: string): Promise<{ comments: unknown[] }[]> =>
      inTenant((tx) => findCommentBatches(tx, { kind, id }, { before: null, limit: 1 }));
    const [before] = await read('assignment', sari.assignmentId);
    const about = {
      kind: 'comment',
      assignmentId: sari.assignmentId,
      batch: 1,
      text: 'x',
    } as const;
    const file = (index: number): Promise<{ id: string } | null> =>
      inTenant((tx) => fileObjection(tx, review.sari, { ...about, index }, LATER));
    expect(await file(6)).toBeNull();
    expect(await uphold(review.rina, (await file(3))!.id)).toEqual({ state: 'upheld' });
    const [after] = await read('assignment', sari.assignmentId);
    expect(after!.comments).toEqual(before!.comments.with(2, null));
    const [ofUnit] = await read('unit', bidangId);
    expect(ofUnit!.comments.filter((text) => text === null)).toHaveLength(1);
    expect(await file(3)).toBeNull();
  });
});

describe('the report of symmetry', () => {
  const report = async (): Promise<unknown> => {
    await reportSymmetry(judging.worker, LATER);
    return inTenant(listSymmetry);
  };
  const excludeSeries = async (n: number, score: number, bucket: number): Promise<void> => {
    await judging.rate(
      Array.from({ length: n }, () => ({ minute: bucket, deviceBucket: bucket, score })),
    );
  };

  it('tells nothing below ten excluded ratings, and nothing new until there are ten more', async () => {
    await excludeSeries(9, 4, 1);
    await judging.settle();
    await review.decide(review.rina, (await judging.caseIds('open'))[0]!, 'exclude');
    expect(await report()).toEqual([]);
  });

  it('tells the share of 3 and 4 among those excluded', async () => {
    await excludeSeries(9, 4, 1);
    await excludeSeries(3, 1, 2);
    await excludeSeries(4, 2, 3);
    await judging.settle();
    await review.decide(review.rina, (await judging.caseIds('open'))[0]!, 'exclude');
    const told = [
      {
        reviewer: expect.stringContaining('rina'),
        n: 13,
        highPercent: 69,
        reportedOn: '2026-12-02',
      },
    ];
    expect(await report()).toEqual(told);
    expect(await report()).toEqual(told);
    const [{ n }] = await judging.fixture.owner.query(
      'SELECT count(*)::integer AS n FROM review_symmetry WHERE instansi_id = $1',
      [judging.agency.instansiId],
    );
    expect(n).toBe(1);
  });
});
