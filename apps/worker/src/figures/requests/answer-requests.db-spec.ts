import { randomUUID } from 'node:crypto';
import { Database } from '@app/database';
import { createUser } from '@app/persistence/access';
import { FigureStore, type PeriodPreview } from '@app/persistence/figures';
import { Logger } from '@nestjs/common';
import {
  ANSWERS,
  daysFrom,
  FigureFixture,
  noon,
} from '../../../../../test/support/worker/figure-fixture.js';
import { AnswerRequests } from './answer-requests.js';

const QUARTER = '2026-Q4';
const NOW = noon('2027-01-12');

let fixture: FigureFixture;
let by: string;

beforeAll(async () => (fixture = await FigureFixture.open()));
afterAll(() => fixture.close());

beforeEach(async () => {
  const { instansiId } = await fixture.newAgency();
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

async function ask(kind: string, period = QUARTER): Promise<string> {
  const [request] = await fixture.owner.query(
    `INSERT INTO period_requests (instansi_id, kind, period, asked_by, asked_at, reason)
     VALUES ($1, $2, $3, $4, clock_timestamp(), $5) RETURNING id`,
    [fixture.agency.instansiId, kind, period, by, kind === 'revise' ? 'koreksi' : null],
  );
  return request.id;
}

const answer = (): Promise<number> => fixture.work.get(AnswerRequests).execute(NOW);

async function outcomeOf(
  id: string,
): Promise<{ state: string; outcome: unknown; doneAt: Date | null }> {
  const [row] = await fixture.owner.query(
    `SELECT state, outcome, done_at AS "doneAt" FROM period_requests WHERE id = $1`,
    [id],
  );
  return row;
}

it('previews every unit with what is settled, what is missing and what is held', async () => {
  const { dinasId, bidangId, codes, serviceIds, instansiId } = fixture.agency;
  const small = await fixture.addUnit('kecil', { parentId: dinasId });
  await fixture.rate(1, daysFrom('2026-10-05', 12), { code: codes.unit, answers: ANSWERS });
  await fixture.rate(1, daysFrom('2026-10-05', 4), { code: codes.unit });
  await fixture.rate(1, daysFrom('2026-10-05', 9), { code: small.code });
  await fixture.owner.query(
    `UPDATE services SET valid = CASE WHEN id = $1 THEN daterange('2026-10-01', '2026-12-01')
       ELSE daterange('2020-01-01', '2020-02-01') END WHERE instansi_id = $2`,
    [serviceIds[0], instansiId],
  );
  await fixture.owner.query(
    `INSERT INTO persons_served (instansi_id, service_id, month, n, entered_by, entered_at)
     VALUES ($1, $2, '2026-10-01', 90, $3, now())`,
    [instansiId, serviceIds[0], by],
  );
  await fixture.owner.query(
    `UPDATE journal SET status = 'held' WHERE id = (
       SELECT max(id) FROM journal WHERE instansi_id = $1 AND unit_id = $2 AND answers = '{"overall": 4}')`,
    [instansiId, bidangId],
  );
  await fixture.makeOn('2027-01-10');
  const id = await ask('preview');
  expect(await answer()).toBe(1);
  const { state, outcome, doneAt } = await outcomeOf(id);
  expect([state, doneAt]).toEqual(['done', NOW]);
  const preview = outcome as PeriodPreview;
  expect(preview).toMatchObject({ settledThrough: '2027-01-02', refusal: null });
  const of = (unitId: string) => preview.units.find((unit) => unit.unitId === unitId);
  const bidang = {
    respondents: 12,
    belowThirty: true,
    held: true,
    personsServedMissing: ['2026-11'],
  };
  expect(of(bidangId)).toEqual({ unitId: bidangId, name: 'Bidang', persons: 15, ...bidang });
  expect(of(dinasId)).toEqual({ unitId: dinasId, name: 'Dinas', persons: 24, ...bidang });
  // nine are not told
  expect(of(small.id)).toEqual({
    unitId: small.id,
    name: 'kecil',
    persons: null,
    respondents: null,
    belowThirty: true,
    held: false,
    personsServedMissing: [],
  });
});

it('closes and refuses, the oldest first', async () => {
  await fixture.rate(1, daysFrom('2026-10-05', 40), { code: fixture.agency.codes.unit });
  await fixture.makeOn('2027-01-10');
  const [preview, revision, closing, again, later] = [
    await ask('preview', '2026-Q3'),
    await ask('revise'),
    await ask('close'),
    await ask('close'),
    await ask('preview'),
  ];
  expect(await answer()).toBe(5);
  expect(await outcomeOf(preview)).toMatchObject({
    state: 'done',
    outcome: { refusal: 'period.no-ratings' },
  });
  expect(await outcomeOf(revision)).toMatchObject({
    state: 'refused',
    outcome: { refusal: 'period.not-closed' },
  });
  const closed = await fixture.closedPeriods();
  expect(await outcomeOf(closing)).toMatchObject({ state: 'done' });
  const { outcome } = await outcomeOf(closing);
  expect((outcome as { closedPeriodIds: string[] }).closedPeriodIds.toSorted()).toEqual(
    closed.map(({ id }) => id).toSorted(),
  );
  expect(await outcomeOf(again)).toMatchObject({
    state: 'refused',
    outcome: { refusal: 'period.already-closed' },
  });
  expect(await outcomeOf(later)).toMatchObject({ outcome: { refusal: 'period.already-closed' } });
  expect(await answer()).toBe(0);
});

it('goes on where one fails, which waits for the next run', async () => {
  const said = jest.spyOn(Logger.prototype, 'error').mockImplementation();
  const { dataSource } = fixture.work.get(Database);
  const store = new FigureStore(dataSource);
  const closer = { close: () => Promise.reject(new Error('the disk is full')) };
  const reviser = { revise: () => Promise.resolve({ closedPeriodIds: [] }) };
  const [closing, revision] = [await ask('close'), await ask('revise')];
  const requests = new AnswerRequests(dataSource, store, closer, reviser);
  expect(await requests.execute(NOW)).toBe(1);
  expect(await outcomeOf(closing)).toEqual({ state: 'waiting', outcome: null, doneAt: null });
  expect(await outcomeOf(revision)).toMatchObject({ state: 'done' });
  expect(said).toHaveBeenCalledWith(expect.stringContaining('the disk is full'));
  said.mockRestore();
});
