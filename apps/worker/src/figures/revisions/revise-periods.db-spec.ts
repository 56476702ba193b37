import { randomUUID } from 'node:crypto';
import type { FigureChange } from '@app/persistence/figures';
import { createUser } from '@app/persistence/access';
import { submitCommand } from '../../../../../test/support/intake/rating-commands.js';
import {
  ANSWERS,
  daysFrom,
  FigureFixture,
  type FigureRow,
  noon,
} from '../../../../../test/support/worker/figure-fixture.js';
import { RefreshCorrections } from './refresh-corrections.js';
import { RevisePeriods } from './revise-periods.js';

const QUARTER = '2026-Q4';
const DAYS = daysFrom('2026-10-05', 20, 3);
const CLOSED_ON = '2027-01-12';
const MEASURES = ['pulse', 'ikm'];

let fixture: FigureFixture;
let by: string;
let other: { id: string; code: string };

beforeAll(async () => (fixture = await FigureFixture.open()));
afterAll(() => fixture.close());

/** A dinas with a bidang, where two rate a day, and another unit, where one does. */
beforeEach(async () => {
  const { instansiId, dinasId, codes } = await fixture.newAgency();
  other = await fixture.addUnit('lain', { parentId: dinasId });
  await fixture.rate(2, DAYS, { code: codes.unit, answers: ANSWERS });
  await fixture.rate(1, DAYS, { code: other.code, answers: ANSWERS });
  await fixture.makeOn('2027-01-10');
  const [agency] = await fixture.owner.query('SELECT key FROM instansi WHERE id = $1', [
    instansiId,
  ]);
  const username = `perencana-${randomUUID().slice(0, 8)}`;
  await createUser(fixture.owner, {
    instansiKey: agency.key,
    username,
    password: 'kuda-laut-biru',
  });
  const [user] = await fixture.owner.query('SELECT id FROM users WHERE username = $1', [username]);
  by = user.id;
});

const close = () => fixture.closeOn(CLOSED_ON, QUARTER);

/** Ratings of a settled day that come late, as a phone without a network sends them. */
async function late(n: number, code: string, day = DAYS[3]!): Promise<void> {
  await fixture.rate(n, [day], { code, answers: ANSWERS });
  await fixture.sum();
}

const revise = (period = QUARTER) =>
  fixture.work
    .get(RevisePeriods)
    .revise(
      fixture.agency.instansiId,
      period,
      { by, reason: 'jadwal dikoreksi' },
      noon('2027-02-01'),
    );

const refresh = () => fixture.work.get(RefreshCorrections).execute();

function waiting(): Promise<{ unitId: string; ready: boolean }[]> {
  return fixture.owner.query(
    `SELECT unit_id AS "unitId", ready FROM waiting_corrections WHERE instansi_id = $1 AND period = $2`,
    [fixture.agency.instansiId, QUARTER],
  );
}

const sizes = async (period = QUARTER): Promise<Record<string, number>> => {
  const { instansiId, dinasId, bidangId } = fixture.agency;
  const names = new Map([
    [instansiId, 'instansi'],
    [dinasId, 'dinas'],
    [bidangId, 'bidang'],
    [other.id, 'lain'],
  ]);
  const shown = (await fixture.current(period)).filter(
    ({ id, measure, basis }) => names.has(id) && basis === 'all' && measure === 'pulse',
  );
  return Object.fromEntries(shown.map(({ id, n }) => [names.get(id)!, n]));
};

it('refuses what is open, and what has nothing to show', async () => {
  expect(await revise()).toEqual({ refusal: 'period.not-closed' });
  await close();
  expect(await revise()).toEqual({ refusal: 'period.nothing-to-revise' });
});

it('lets nine corrections wait, listed without a number, and shows ten', async () => {
  const { bidangId, codes } = fixture.agency;
  await close();
  const before = await fixture.current(QUARTER);
  await late(9, codes.unit);
  await refresh();
  expect(await waiting()).toEqual([{ unitId: bidangId, ready: false }]);
  expect(await revise()).toEqual({ refusal: 'period.nothing-to-revise' });
  expect(await fixture.current(QUARTER)).toEqual(before);
  await late(1, codes.unit);
  await refresh();
  expect(await waiting()).toEqual([{ unitId: bidangId, ready: true }]);
  expect(await revise()).toMatchObject({ closedPeriodIds: expect.any(Array) });
  expect(await sizes()).toEqual({ instansi: 70, dinas: 70, bidang: 50, lain: 20 });
  expect(await waiting()).toEqual([]);
});

it('writes a complete new set, with who, why and what it changed', async () => {
  const { instansiId, codes } = fixture.agency;
  await close();
  const before = await fixture.current(QUARTER);
  await late(12, codes.unit);
  await revise();
  const after = await fixture.current(QUARTER);
  const subjects = (rows: readonly FigureRow[]): string[] =>
    rows.map(({ kind, id, measure, basis }) => `${kind} ${id} ${measure} ${basis}`).toSorted();
  expect(subjects(after)).toEqual(subjects(before));
  expect(new Set(after.map(({ closedPeriodId }) => closedPeriodId)).size).toBe(1);
  const [state] = await fixture.owner.query(
    `SELECT revision, reason, closed_by AS "closedBy", changes, published_at AS "publishedAt" FROM closed_periods
     WHERE instansi_id = $1 AND period = $2 AND id = $3`,
    [instansiId, QUARTER, after[0]!.closedPeriodId],
  );
  expect(state).toMatchObject({
    revision: 1,
    reason: 'jadwal dikoreksi',
    closedBy: by,
    publishedAt: null,
  });
  const changes = state.changes as FigureChange[];
  expect(changes).toContainEqual({
    subject: { kind: 'unit', id: fixture.agency.bidangId },
    subjectName: 'Bidang',
    measure: 'pulse',
    basis: 'all',
    before: { n: 40, value: '4.00' },
    after: { n: 52, value: '4.00' },
  });
  expect(changes.map(({ subject }) => subject.id)).not.toContain(other.id);
});

it('agrees with the ratings in every unit and those above, and leaves what waits elsewhere out', async () => {
  const { dinasId, bidangId, codes } = fixture.agency;
  await close();
  await late(12, codes.unit);
  await late(4, other.code);
  await revise();
  expect(await waiting()).toEqual([{ unitId: other.id, ready: false }]);
  const counted = await countRatings();
  const shown = (await fixture.current(QUARTER)).filter(({ basis }) => basis === 'all');
  for (const measure of MEASURES) {
    const of = (id: string): number =>
      shown.find((one) => one.id === id && one.measure === measure)!.n;
    expect(of(bidangId)).toBe(counted[bidangId]);
    expect(of(other.id)).toBe(counted[other.id]! - 4);
    expect(of(dinasId)).toBe(counted[bidangId]! + counted[other.id]! - 4);
  }
});

/** By unit the ratings that count, by SQL over the ratings themselves. */
async function countRatings(): Promise<Record<string, number>> {
  const rows: { id: string; n: number }[] = await fixture.owner.query(
    `SELECT unit_id AS id, count(*)::integer AS n FROM ratings
     WHERE instansi_id = $1 AND status = 'counted' AND local_day BETWEEN '2026-10-01' AND '2026-12-31' GROUP BY 1`,
    [fixture.agency.instansiId],
  );
  return Object.fromEntries(rows.map(({ id, n }) => [id, n]));
}

it('compares a second revision with the closing and with the first one', async () => {
  const { codes, bidangId } = fixture.agency;
  await close();
  await late(12, codes.unit);
  await revise();
  await late(8, codes.unit);
  // twenty against the closing, but eight against the first revision
  expect(await revise()).toEqual({ refusal: 'period.nothing-to-revise' });
  await refresh();
  expect(await waiting()).toEqual([{ unitId: bidangId, ready: false }]);
  await late(2, codes.unit);
  expect(await revise()).toMatchObject({ closedPeriodIds: expect.any(Array) });
  expect(await sizes()).toMatchObject({ bidang: 62, dinas: 82 });
});

it('does not go back to what differs from the closing by a few', async () => {
  const { codes } = fixture.agency;
  await close();
  await late(12, codes.unit);
  await revise();
  await takeBack(10, codes.unit);
  // ten against the first revision, but two against the closing
  expect(await revise()).toEqual({ refusal: 'period.nothing-to-revise' });
});

it('keeps corrections of a unit that wait out of the figures of a place, also after they have been shown in part', async () => {
  const { codes } = fixture.agency;
  await close();
  await late(12, codes.unit);
  await revise();
  await late(5, codes.unit);
  await late(10, other.code);
  await revise();
  expect(await sizes()).toEqual({ instansi: 82, dinas: 82, bidang: 52, lain: 30 });
});

it('revises semester and year with their quarter', async () => {
  const { codes } = fixture.agency;
  await close();
  await late(12, codes.unit);
  await revise();
  for (const period of ['2026-S2', '2026']) {
    expect(await sizes(period)).toEqual({ instansi: 72, dinas: 72, bidang: 52, lain: 20 });
  }
  expect((await fixture.closedPeriods()).map(({ period, revision }) => [period, revision])).toEqual(
    expect.arrayContaining([
      [QUARTER, 1],
      ['2026-S2', 1],
      ['2026', 1],
    ]),
  );
});

/** Late ratings that are excluded by a later decision. */
async function takeBack(n: number, code: string): Promise<void> {
  await fixture.owner.query(
    `WITH gone AS (
       SELECT r.id FROM ratings r JOIN codes c ON c.instansi_id = r.instansi_id AND c.unit_id = r.unit_id
       WHERE r.instansi_id = $1 AND c.code = $2 AND r.status = 'counted' AND r.local_day = $4 LIMIT $3
     ), changed AS (UPDATE ratings SET status = 'excluded' WHERE id IN (SELECT id FROM gone))
     INSERT INTO journal (instansi_id, rating_id, cause, sign, unit_id, location_id, service_id, counter_id,
       assignment_id, channel, assurance_level, status, instrument_version_id, local_day, hour_block, answers)
     SELECT r.instansi_id, r.id, 'excluded', s.sign, r.unit_id, r.location_id, r.service_id, r.counter_id,
       r.assignment_id, r.channel, r.assurance_level,
       CASE s.sign WHEN 1 THEN 'excluded' ELSE 'counted' END::rating_status, r.instrument_version_id, r.local_day,
       r.hour_block, r.answers
     FROM ratings r JOIN gone USING (id), (VALUES (1), (-1)) AS s (sign)`,
    [fixture.agency.instansiId, code, n, DAYS[3]],
  );
  await fixture.sum();
}

it('counts somebody once who says something else, however often it was said', async () => {
  const { codes } = fixture.agency;
  const ids = Array.from({ length: 9 }, () => randomUUID());
  const say = (score: number) =>
    fixture.append(
      ids.map((id) =>
        submitCommand({
          id,
          code: codes.unit,
          at: noon(DAYS[5]!),
          score,
          answers: ANSWERS,
          bodyHash: String(score).repeat(64),
        }),
      ),
    );
  await say(4);
  await fixture.makeOn('2027-01-11');
  await close();
  // nine were not settled in time and came late; what they say changes afterwards
  await say(1);
  await fixture.sum();
  expect(await revise()).toEqual({ refusal: 'period.nothing-to-revise' });
});
