import { createUser } from '@app/persistence/access';
import {
  ANSWERS,
  daysFrom,
  FigureFixture,
  noon,
} from '../../../../../test/support/worker/figure-fixture.js';
import { RevisePeriods } from '../../../../worker/src/figures/revisions/revise-periods.js';
import { type AuditedMeasure, auditFigures } from './audit-figures.js';

const QUARTER = '2026-Q4';
const DAYS = daysFrom('2026-10-05', 20, 3);

let fixture: FigureFixture;
let by: string;

beforeAll(async () => {
  fixture = await FigureFixture.open();
  const { codes, instansiId } = await fixture.newAgency();
  await fixture.rate(2, DAYS, { code: codes.unit, answers: ANSWERS });
  await fixture.makeOn('2027-01-10');
  await fixture.closeOn('2027-01-12', QUARTER);
  const [{ key }] = await fixture.owner.query('SELECT key FROM instansi WHERE id = $1', [
    instansiId,
  ]);
  const user = { instansiKey: key as string, username: 'perencana', password: 'kuda-laut-biru' };
  await createUser(fixture.owner, user);
  [{ id: by }] = await fixture.owner.query('SELECT id FROM users WHERE instansi_id = $1', [
    instansiId,
  ]);
});

afterAll(() => fixture.close());

async function reviseWith(late: number): Promise<void> {
  const { codes, instansiId } = fixture.agency;
  await fixture.rate(late, [DAYS[3]!], { code: codes.unit, answers: ANSWERS });
  await fixture.sum();
  const how = { by, reason: 'jadwal dikoreksi' };
  const revised = await fixture.work
    .get(RevisePeriods)
    .revise(instansiId, QUARTER, how, noon('2027-02-01'));
  expect(revised).toHaveProperty('closedPeriodIds');
}

async function audited(): Promise<AuditedMeasure[]> {
  return (await auditFigures(fixture.owner, fixture.agency.instansiId)).measures;
}

const found = (measures: readonly AuditedMeasure[]) =>
  measures.map(({ measure, period, places, wrong }) => [
    period,
    measure,
    places.length,
    wrong.length,
  ]);

const CLEAN = ['2026', QUARTER].flatMap((period) =>
  ['pulse', 'ikm'].map((measure) => [period, measure, 0, 0]),
);

it('reads every revision of quarters and years with the ratings that it counts', async () => {
  const before = await audited();
  expect(found(before)).toEqual(CLEAN);
  await reviseWith(12);
  await reviseWith(10);
  const after = await audited();
  expect(found(after)).toEqual(CLEAN);
  const figures = (all: readonly AuditedMeasure[]): number[] => all.map((one) => one.figures);
  figures(after).forEach((count, at) => expect(count).toBeGreaterThan(figures(before)[at]!));
});

it('finds the few who differ between two revisions, and a revision that is not what its ratings say', async () => {
  const { bidangId, instansiId } = fixture.agency;
  // as if the last revision had been shown of nine more ratings only
  const { rows } = await moveLast(9);
  expect(rows).toBe(1);
  const quarter = (await audited()).filter(({ period }) => period === QUARTER);
  expect(quarter.map(({ places }) => places.length > 0)).toEqual([true, true]);
  expect(quarter.flatMap(({ wrong }) => wrong.map(({ revision }) => revision))).toContain(2);

  async function moveLast(persons: number): Promise<{ rows: number }> {
    const [{ xid, id }] = await fixture.owner.query(
      `SELECT xid::text, id FROM journal WHERE instansi_id = $1 AND unit_id = $2 AND sign = 1
       ORDER BY xid DESC, id DESC OFFSET $3 LIMIT 1`,
      [instansiId, bidangId, 10 - persons],
    );
    const [, changed] = await fixture.owner.query(
      `UPDATE closed_periods SET corrections = jsonb_build_object($2::text, jsonb_build_array($3::text, $4::text))
       WHERE instansi_id = $1 AND period = '${QUARTER}' AND revision = 2`,
      [instansiId, bidangId, xid, id],
    );
    return { rows: changed };
  }
});
