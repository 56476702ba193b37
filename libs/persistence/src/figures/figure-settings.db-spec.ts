import { randomUUID } from 'node:crypto';
import { Tenancy } from '@app/database';
import { createAgency } from '../../../../test/support/database/agency.js';
import {
  type Connection,
  createTestDatabase,
  type TestDatabase,
} from '../../../../test/support/database/database.js';
import type { FigureSettings } from './closed-period.js';
import { addClosedPeriod, FigureStore } from './figure.store.js';
import { readFigureSettings, writeFigureSettings } from './figure-settings.js';

const SETTINGS: FigureSettings = {
  feeRule: 'eight-elements',
  leadingMean: 'pooled',
  leadingPeriod: 'quarter',
};

let database: TestDatabase;
let owner: Connection;
let worker: Connection;
let admin: Connection;
let instansiId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  [owner, worker, admin] = await Promise.all([
    database.connect('owner'),
    database.connect('worker'),
    database.connect('admin'),
  ]);
  ({ instansiId } = await createAgency(owner));
});

afterAll(async () => {
  await Promise.all([owner.destroy(), worker.destroy(), admin.destroy()]);
  await database.drop();
});

const change = (settings: FigureSettings) =>
  new Tenancy(admin).withTenant(instansiId, (tx) => writeFigureSettings(tx, instansiId, settings));

function closeQuarter(tx: Parameters<typeof addClosedPeriod>[0]): Promise<void> {
  return addClosedPeriod(
    tx,
    { instansiId, methodVersion: '3', madeAt: new Date('2027-01-22T00:00:00Z') },
    {
      id: randomUUID(),
      kind: 'quarter',
      period: '2026-Q4',
      firstDay: '2026-10-01',
      lastDay: '2026-12-31',
      closedBy: null,
      settings: SETTINGS,
      leftOut: { persons: [], respondents: [], officer: [] },
    },
  );
}

it('a rule of fees that is changed while a period is closed waits, and is refused', async () => {
  let go = (): void => undefined;
  const held = new Promise<void>((resolve) => (go = resolve));
  let begin = (): void => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const closing = new FigureStore(worker).alone(instansiId, async (tx) => {
    begin();
    await held;
    await closeQuarter(tx);
  });
  await begun;
  let isAnswered = false;
  const changed = change({ ...SETTINGS, feeRule: 'fee-as-four' }).finally(
    () => (isAnswered = true),
  );
  const refused = expect(changed).rejects.toMatchObject({ code: 'figure-settings.fee-rule-fixed' });
  // what leads may be changed meanwhile
  await change({ ...SETTINGS, leadingMean: 'services' });
  expect(isAnswered).toBe(false);
  go();
  await closing;
  await refused;
  const standing = await new Tenancy(admin).withTenant(instansiId, (tx) =>
    readFigureSettings(tx, instansiId),
  );
  expect(standing).toEqual({ ...SETTINGS, leadingMean: 'services', feeRuleFixed: true });
});
