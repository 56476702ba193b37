import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { JudgingFixture } from '../../../../test/support/worker/judging-fixture.js';
import { ReviewFixture } from '../../../../test/support/worker/review-fixture.js';
import { verifyCells } from '../cells/index.js';

const DAY_MINUTES = 24 * 60;

let review: ReviewFixture;
let judging: JudgingFixture;

beforeAll(async () => {
  review = await ReviewFixture.open();
  judging = review.judging;
});
afterAll(() => review.close());
beforeEach(() => review.newAgency());

describe('a decision', () => {
  it('waits for the end of the day', async () => {
    await judging.rate([0, 1, 2, 3].map((minute) => ({ minute, deviceBucket: 7 })));
    await judging.judge(5);
    const [id] = await judging.caseIds('collecting');
    expect(await review.decide(review.rina, id!, 'reinstate')).toEqual({
      refused: 'case.day-running',
    });
  });

  it('of reinstating lets the ratings count, and stands', async () => {
    const id = await review.heldSeries();
    expect(await review.decide(review.rina, id, 'reinstate')).toEqual({ state: 'reinstated' });
    expect([await review.count('counted'), await review.count('held')]).toEqual([4, 0]);
    expect(await review.decide(review.tono, id, 'exclude')).toEqual({ refused: 'case.closed' });
    await judging.settle();
    expect(await review.count('held')).toBe(0);
  });

  it('of exclusion takes them out, with its reason on the receipt', async () => {
    const id = await review.heldSeries();
    const [rating] = await judging.inStatus('held');
    const [{ hash }] = await judging.fixture.owner.query(
      `SELECT encode(receipt_hash, 'hex') AS hash FROM ratings WHERE id = $1`,
      [rating],
    );
    const receipt = (): Promise<unknown> => judging.fixture.store.findReceipt(hash);
    expect(await receipt()).toMatchObject({
      status: 'held',
      reason: 'same_device',
      reviewBy: '2026-12-01',
    });
    await review.decide(review.rina, id, 'exclude');
    expect(await receipt()).toMatchObject({
      status: 'excluded',
      reason: 'same_device',
      reviewBy: null,
    });
    expect(await review.count('excluded')).toBe(4);
  });

  it('is for reviewers only, and not for those of the unit or of one above it', async () => {
    const id = await review.heldSeries();
    const refused = { refused: 'role.not-allowed' };
    expect(await review.decide(review.administrator, id, 'reinstate')).toEqual(refused);
    for (const home of [judging.agency.bidangId, judging.agency.dinasId]) {
      await judging.fixture.owner.query('UPDATE users SET home_unit_id = $2 WHERE id = $1', [
        review.rina.userId,
        home,
      ]);
      expect(await review.decide(review.rina, id, 'reinstate')).toEqual({
        refused: 'case.unknown',
      });
    }
    expect(await review.decide(review.tono, id, 'reinstate')).toEqual({ state: 'reinstated' });
  });

  it('of another agency is of no case', async () => {
    const id = await review.heldSeries();
    const foreign = { ...review.rina, instansiId: randomUUID() };
    expect(await review.decide(foreign, id, 'reinstate')).toEqual({ refused: 'role.not-allowed' });
    expect(await review.count('held')).toBe(4);
  });

  it('about one case of a rating waits for the other, and an exclusion wins', async () => {
    await judging.usually(1);
    await judging.rate([0, 1, 2, 3].map((minute) => ({ minute, deviceBucket: 7 })));
    await judging.rate([...Array(30).keys()].map((at) => ({ minute: 60 + at * 5 })));
    await judging.settle();
    const [burst] = await judging.caseIds('open', 'burst');
    const [series] = await judging.caseIds('open', 'same_device');
    await review.decide(review.rina, burst!, 'reinstate');
    expect(await review.count('held')).toBe(4);
    await review.decide(review.rina, series!, 'exclude');
    expect([await review.count('held'), await review.count('excluded')]).toEqual([0, 4]);
  });
});

describe('seven days without a decision', () => {
  it('let the ratings count, and leave a mark', async () => {
    await review.heldSeries();
    await judging.judge(8 * DAY_MINUTES);
    expect(await review.count('held')).toBe(4);
    await judging.judge(9 * DAY_MINUTES);
    expect(await review.count('counted')).toBe(4);
    expect(await judging.cases()).toEqual(['same_device officer open counted_by_time 4']);
    const marks = await judging.worker.query(
      `SELECT n FROM marks WHERE instansi_id = $1 AND kind = 'counted_by_time'`,
      [judging.agency.instansiId],
    );
    expect(marks).toEqual([{ n: 4 }]);
    expect((await judging.judge(9 * DAY_MINUTES)).overdue).toBe(0);
  });
});

describe('the ledger', () => {
  it('is written by its functions only, and changed by no app', async () => {
    await review.heldSeries();
    const forgeries = [
      `INSERT INTO decisions (instansi_id, case_id, action, reason, rule_version, at)
       SELECT instansi_id, id, 'release', 'genuine', 1, now() FROM cases`,
      `UPDATE decisions SET reason = 'genuine'`,
      'DELETE FROM decisions',
      'TRUNCATE decisions',
      `UPDATE cases SET state = 'released'`,
      'DELETE FROM case_ratings',
      `UPDATE ratings SET status = 'counted'`,
    ];
    for (const source of [judging.admin, judging.worker, judging.fixture.intake]) {
      for (const forgery of forgeries) {
        await expect(source.query(forgery)).rejects.toMatchObject({ code: '42501' });
      }
    }
  });

  it('tells of a rule no finer time than the day', async () => {
    await review.heldSeries();
    const times = await judging.fixture.owner.query(
      `SELECT DISTINCT at FROM decisions WHERE instansi_id = $1 AND actor_id IS NULL`,
      [judging.agency.instansiId],
    );
    // midnight in Jakarta of the day on which the rules ran
    expect(times).toEqual([{ at: new Date('2026-11-23T17:00:00Z') }]);
  });

  it('and the journal make the cells anew, bit by bit, whatever was held, reinstated and excluded', async () => {
    const step = fc.oneof(
      fc.record({ rate: fc.integer({ min: 0, max: 40 }), bucket: fc.constantFrom(1, 2, null) }),
      fc.record({ judge: fc.constantFrom(60, 18 * 60, DAY_MINUTES + 60, 9 * DAY_MINUTES) }),
      fc.record({ decide: fc.constantFrom('reinstate' as const, 'exclude' as const) }),
      fc.constant('advance' as const),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
        for (const one of steps) {
          if (one === 'advance') await judging.cells.advance();
          else if ('judge' in one) await judging.judge(one.judge);
          else if ('rate' in one) {
            const minute = one.rate + DAY_MINUTES * (one.rate % 2);
            await judging.rate([
              { minute, deviceBucket: one.bucket },
              { minute: minute + 1, deviceBucket: one.bucket },
            ]);
          } else {
            const [id] = await judging.caseIds('open');
            if (id) await review.decide(review.rina, id, one.decide);
          }
        }
        while ((await judging.cells.advance()) > 0);
        expect(await verifyCells(judging.worker)).toEqual([]);
        const incremental = await judging.allCells();
        await judging.cells.rebuild();
        expect(await judging.allCells()).toEqual(incremental);
      }),
      { numRuns: 6 },
    );
  });
});
