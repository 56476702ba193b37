import { createUser } from '@app/persistence/access';
import {
  daysFrom,
  FigureFixture,
  noon,
} from '../../../../../test/support/worker/figure-fixture.js';
import { RevisePeriods } from '../revisions/revise-periods.js';

const FOURTH = daysFrom('2026-10-01', 30, 3);

let fixture: FigureFixture;

beforeAll(async () => {
  fixture = await FigureFixture.open();
  await fixture.newAgency();
});
afterAll(() => fixture.close());

const kept = (revision: number): Promise<unknown[]> =>
  fixture.owner.query(
    `SELECT period, assignment_id AS "assignmentId", z, verdict
     FROM level_contrasts c JOIN closed_periods p ON p.id = c.closed_period_id
     WHERE c.instansi_id = $1 AND revision = $2`,
    [fixture.agency.instansiId, revision],
  );

it('keeps for reviewers how far levels of an officer differ, in the quarter only', async () => {
  const { codes, sari } = fixture.agency;
  const { badge: code } = codes;
  await fixture.rate(2, FOURTH, { code, level: 'present', answers: { perilaku: 4 } });
  await fixture.rate(1, FOURTH, { code, level: 'served', answers: { perilaku: 4 } });
  await fixture.rate(1, FOURTH, { code, level: 'served', answers: { perilaku: 2 } });
  await fixture.makeOn('2027-01-09');
  await fixture.closeOn('2027-01-09', '2026-Q4');
  // 60 of mean 4 and 60 of mean 3: s² = 60 / 118
  const z = 1 / Math.sqrt((60 / 118) * (2 / 60));
  expect(await kept(0)).toEqual([
    {
      period: '2026-Q4',
      assignmentId: sari.assignmentId,
      z: expect.closeTo(z, 6),
      verdict: 'present higher',
    },
  ]);
  expect(JSON.stringify(await fixture.figures())).not.toContain('present higher');
});

it('says it again in a revision', async () => {
  const { codes, instansiId } = fixture.agency;
  const before = await kept(0);
  await fixture.rate(12, ['2026-11-03'], { code: codes.unit });
  await fixture.sum();
  const [{ key }] = await fixture.owner.query('SELECT key FROM instansi WHERE id = $1', [
    instansiId,
  ]);
  await createUser(fixture.owner, {
    instansiKey: key,
    username: 'perencana-kontras',
    password: 'kuda-laut-biru',
  });
  const [{ id: by }] = await fixture.owner.query('SELECT id FROM users WHERE instansi_id = $1', [
    instansiId,
  ]);
  const revised = await fixture.work
    .get(RevisePeriods)
    .revise(instansiId, '2026-Q4', { by, reason: 'jadwal dikoreksi' }, noon('2027-02-01'));
  expect(revised).toHaveProperty('closedPeriodIds');
  expect(before).toHaveLength(1);
  expect(await kept(1)).toEqual(before);
});
