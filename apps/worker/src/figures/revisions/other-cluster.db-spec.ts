import { createUser } from '@app/persistence/access';
import { CellStore, verifyCells } from '@app/persistence/cells';
import { Database } from '@app/database';
import {
  ANSWERS,
  daysFrom,
  FigureFixture,
  noon,
} from '../../../../../test/support/worker/figure-fixture.js';
import { RefreshCorrections } from './refresh-corrections.js';
import { RevisePeriods } from './revise-periods.js';

const QUARTER = '2026-Q4';
const DAYS = daysFrom('2026-10-05', 20, 3);

let fixture: FigureFixture;
let by: string;

beforeAll(async () => {
  fixture = await FigureFixture.open();
  const { codes, instansiId } = await fixture.newAgency();
  const [{ key }] = await fixture.owner.query('SELECT key FROM instansi WHERE id = $1', [
    instansiId,
  ]);
  const user = { instansiKey: key as string, username: 'perencana', password: 'kuda-laut-biru' };
  await createUser(fixture.owner, user);
  const [{ id }] = await fixture.owner.query('SELECT id FROM users WHERE instansi_id = $1', [
    instansiId,
  ]);
  by = id;
  await fixture.rate(2, DAYS, { code: codes.unit, answers: ANSWERS });
  await fixture.makeOn('2027-01-10');
  await fixture.closeOn('2027-01-12', QUARTER);
});

afterAll(() => fixture.close());

async function late(n: number): Promise<void> {
  const { codes } = fixture.agency;
  await fixture.rate(n, [DAYS[3]!], { code: codes.unit, answers: ANSWERS });
  await fixture.sum();
}

const revise = () =>
  fixture.work
    .get(RevisePeriods)
    .revise(
      fixture.agency.instansiId,
      QUARTER,
      { by, reason: 'jadwal dikoreksi' },
      noon('2027-02-01'),
    );

async function sizeIn(period: string): Promise<number> {
  const shown = await fixture.current(period);
  return shown.find(
    ({ id, measure, basis }) =>
      id === fixture.agency.bidangId && measure === 'pulse' && basis === 'all',
  )!.n;
}

/** The whole of it is restored elsewhere; its transactions have other ids there. */
async function restoreElsewhere(foreign: number): Promise<void> {
  const worker = fixture.work.get(Database).dataSource;
  await fixture.owner.query('UPDATE aggregation_state SET system_identifier = $1', [foreign]);
  await new CellStore(worker).rebuild();
  expect(await verifyCells(worker)).toEqual([]);
}

const waiting = (): Promise<{ ready: boolean }[]> =>
  fixture.owner.query('SELECT ready FROM waiting_corrections WHERE instansi_id = $1', [
    fixture.agency.instansiId,
  ]);

it('in another cluster closed periods hold the corrections that they held, and the others wait', async () => {
  await late(12);
  expect(await revise()).toHaveProperty('closedPeriodIds');
  await late(10);
  expect(await revise()).toHaveProperty('closedPeriodIds');
  await late(9);
  expect(await sizeIn(QUARTER)).toBe(62);
  // twice, since the second journey begins with what the first one wrote
  for (const foreign of [1, 2]) {
    await restoreElsewhere(foreign);
    expect(await revise()).toEqual({ refusal: 'period.nothing-to-revise' });
    await fixture.work.get(RefreshCorrections).execute();
    expect(await waiting()).toEqual([{ ready: false }]);
  }
  await late(1);
  expect(await revise()).toHaveProperty('closedPeriodIds');
  expect(await sizeIn(QUARTER)).toBe(72);
  expect(await sizeIn('2026')).toBe(72);
});

it('the journal there says of each correction in which revision it came', async () => {
  const { bidangId, instansiId } = fixture.agency;
  await restoreElsewhere(3);
  const periods = await fixture.owner.query(
    'SELECT period, corrections FROM closed_periods WHERE instansi_id = $1 AND revision = 3 ORDER BY period',
    [instansiId],
  );
  const third = { [bidangId]: ['3', '9223372036854775807'] };
  expect(periods).toEqual([
    { period: '2026', corrections: { [QUARTER]: third } },
    { period: QUARTER, corrections: third },
    { period: '2026-S2', corrections: { [QUARTER]: third } },
  ]);
  const rows = await fixture.owner.query(
    'SELECT xid::text, count(*)::integer AS n FROM journal WHERE instansi_id = $1 GROUP BY 1 ORDER BY 1',
    [instansiId],
  );
  expect(rows).toEqual([
    { xid: '0', n: 40 },
    { xid: '1', n: 12 },
    { xid: '2', n: 10 },
    { xid: '3', n: 10 },
  ]);
});
