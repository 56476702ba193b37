import { insertClosedFigure } from '../../../../test/support/database/closed-figures.js';
import type { JudgingFixture } from '../../../../test/support/worker/judging-fixture.js';
import { ReviewFixture } from '../../../../test/support/worker/review-fixture.js';

const DAY_MINUTES = 24 * 60;

let review: ReviewFixture;
let judging: JudgingFixture;

beforeAll(async () => {
  review = await ReviewFixture.open();
  judging = review.judging;
});
afterAll(() => review.close());
beforeEach(() => review.newAgency());

describe('after an objection', () => {
  async function object(): Promise<void> {
    const { instansiId, sari } = judging.agency;
    const figure = await insertClosedFigure(judging.fixture.owner, {
      instansiId,
      subjectKind: 'assignment',
      subjectId: sari.assignmentId,
      measure: 'officer',
    });
    await judging.fixture.owner.query(
      `INSERT INTO objections (instansi_id, user_id, assignment_id, kind, figure_id, days, text, filed_at)
       VALUES ($1, $2, $3, 'figure', $4, '[2026-10-01,2027-01-01)', 'periksa lagi', now())`,
      [instansiId, review.administrator.userId, sari.assignmentId, figure],
    );
  }

  it('an exclusion takes two different reviewers', async () => {
    const id = await review.heldSeries();
    await object();
    expect(await review.decide(review.rina, id, 'exclude')).toEqual({ state: 'proposed' });
    expect(await review.count('held')).toBe(4);
    expect(await review.decide(review.rina, id, 'exclude')).toEqual({
      refused: 'case.same-reviewer',
    });
    expect(await review.decide(review.tono, id, 'exclude')).toEqual({ state: 'excluded' });
    expect(await review.count('excluded')).toBe(4);
  });

  it('reinstating voids what was proposed before it', async () => {
    const id = await review.heldSeries();
    await object();
    await review.decide(review.rina, id, 'exclude');
    expect(await review.decide(review.tono, id, 'reinstate')).toEqual({ state: 'reinstated' });
    expect(await review.decide(review.tono, id, 'exclude')).toEqual({ state: 'proposed' });
    expect(await review.count('counted')).toBe(4);
  });

  it('what counted by time can be looked at again, by two', async () => {
    const id = await review.heldSeries();
    await judging.judge(9 * DAY_MINUTES);
    expect(await review.decide(review.rina, id, 'exclude')).toEqual({ refused: 'case.closed' });
    await object();
    expect(await review.decide(review.rina, id, 'exclude')).toEqual({ state: 'proposed' });
    expect(await review.decide(review.tono, id, 'exclude')).toEqual({ state: 'excluded' });
  });

  it('another reviewer can let excluded ratings count again, and who excluded them cannot', async () => {
    const id = await review.heldSeries();
    await review.decide(review.rina, id, 'exclude');
    expect(await review.decide(review.tono, id, 'reinstate')).toEqual({ refused: 'case.closed' });
    await object();
    expect(await review.decide(review.rina, id, 'reinstate')).toEqual({
      refused: 'case.same-reviewer',
    });
    expect(await review.decide(review.tono, id, 'reinstate')).toEqual({ state: 'reinstated' });
    expect(await review.count('counted')).toBe(4);
  });
});
