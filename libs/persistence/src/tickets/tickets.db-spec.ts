import { amendCommand, submitCommand } from '../../../../test/support/intake/rating-commands.js';
import {
  createAgency,
  rosterShift,
  type TestAgency,
} from '../../../../test/support/database/agency.js';
import {
  type Connection,
  createTestDatabase,
  type TestDatabase,
} from '../../../../test/support/database/database.js';
import {
  letMachineIn,
  newHash,
  type TicketMachine,
} from '../../../../test/support/intake/ticket-machine.js';
import { Tenancy } from '@app/database';
import { forgetExactTimes, PostgresRatingStore, type SubmitRating } from '../ratings/index.js';
import { forgetTickets, PostgresTicketService, revokeTicketKey } from './index.js';

/** 09.00 in Jakarta */
const NINE = new Date('2026-11-22T02:00:00Z');
const HOUR = 3_600_000;
const later = (hours: number): Date => new Date(NINE.getTime() + hours * HOUR);

let database: TestDatabase;
let owner: Connection, admin: Connection, worker: Connection;
let intakes: Connection[];
let agency: TestAgency;
let machine: TicketMachine;
let code: string;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await database.connect('owner');
  admin = await database.connect('admin');
  worker = await database.connect('worker');
  intakes = await Promise.all(Array.from({ length: 4 }, () => database.connect('intake')));
});

afterAll(async () => {
  await Promise.all([owner, admin, worker, ...intakes].map((source) => source.destroy()));
  await database.drop();
});

beforeEach(async () => {
  agency = await createAgency(owner);
  await rosterShift(owner, agency, {
    ...{ counterId: agency.counterId, assignmentId: agency.sari.assignmentId },
    ...{ from: NINE, to: later(3) },
  });
  machine = await letIn(agency.bidangId);
  code = machine.code;
});

const letIn = (unitId: string): Promise<TicketMachine> =>
  letMachineIn({ owner, admin }, agency, unitId, NINE);
const service = () => new PostgresTicketService(intakes[0]!);
const store = (process = 0): PostgresRatingStore => new PostgresRatingStore(intakes[process]!);
const call = (hash: string, at = NINE, counter = 'loket-1') =>
  service().call(machine.keyHash, { hash, counter, at });

async function issued(): Promise<string> {
  const hash = newHash();
  expect(await service().issue(machine.keyHash, [hash], NINE)).not.toHaveProperty('refused');
  return hash;
}

async function called(at = NINE): Promise<string> {
  const hash = await issued();
  expect(await call(hash, at)).toEqual({ counter: 'Loket 1' });
  return hash;
}

const rating = (ticket: string, more: Partial<SubmitRating> = {}): SubmitRating =>
  submitCommand({ code, level: 'served', ticket, at: later(1), ...more });

async function stored(id: string): Promise<object> {
  const [row] = await owner.query(
    `SELECT assurance_level AS level, lowered_by AS "loweredBy", unit_id AS unit, counter_id AS counter,
       location_id AS location, assignment_id AS assignment, channel
     FROM ratings WHERE id = $1`,
    [id],
  );
  return row;
}

async function rate(ticket: string, more: Partial<SubmitRating> = {}): Promise<object> {
  const command = rating(ticket, more);
  const [outcome] = await store().append([command]);
  expect(outcome?.outcome).toBe('created');
  return stored(command.id);
}

const atCounter = (): object => ({
  ...{ unit: agency.bidangId, counter: agency.counterId, location: agency.locationId },
  ...{ assignment: agency.sari.assignmentId, channel: 'ticket' },
});
const atUnit = (): object => ({
  ...{ unit: agency.bidangId, counter: null, location: null },
  ...{ assignment: null, channel: 'ticket' },
});

describe('a rating with a ticket', () => {
  it('that was called is served, and goes to the officer of the call', async () => {
    expect(await rate(await called())).toEqual({
      level: 'served',
      loweredBy: null,
      ...atCounter(),
    });
  });

  it('goes to the officer of the call also when it comes the next day, to nobody without a roster', async () => {
    const [first, second] = [await called(later(2)), await called(later(4))];
    expect(await rate(first, { at: later(25) })).toMatchObject(atCounter());
    expect(await rate(second, { at: later(25) })).toMatchObject({
      ...{ level: 'served', counter: agency.counterId, assignment: null },
    });
  });

  it('is the officer’s again when the citizen takes back that another one served', async () => {
    const command = rating(await called(), { officerRejected: true });
    await store().append([command]);
    expect(await stored(command.id)).toMatchObject({ level: 'served', assignment: null });
    const change = { id: command.id, code, at: later(1), officerRejected: false };
    await store().append([amendCommand(change)]);
    expect(await stored(command.id)).toMatchObject({ assignment: agency.sari.assignmentId });
  });

  it('shows the counter and the officer of the call, and before it the unit only', async () => {
    const hash = await issued();
    const before = await store().resolveTicket(hash, NINE);
    expect(before).toMatchObject({ code, unit: { name: 'Bidang' }, counter: null, officer: null });
    await call(hash);
    const after = await store().resolveTicket(hash, later(20));
    expect(after).toMatchObject({ counter: { name: 'Loket 1' }, officer: { publicName: 'Sari' } });
    expect(after?.services).toHaveLength(2);
    expect(await store().resolveTicket(newHash(), NINE)).toBeNull();
  });

  it('that was never called proves a transaction of the unit, not of anybody, and stays good', async () => {
    const hash = await issued();
    const uncalled = { level: 'open', loweredBy: 'uncalled', ...atUnit() };
    expect(await rate(hash)).toEqual(uncalled);
    await call(hash);
    expect(await rate(hash)).toMatchObject({ level: 'served' });
  });

  it('that was spent keeps the rating as open', async () => {
    const hash = await called();
    await rate(hash);
    expect(await rate(hash)).toEqual({ level: 'open', loweredBy: 'spent', ...atCounter() });
  });

  it('used at once by many is served once, in whatever batches and processes', async () => {
    const hash = await called();
    const commands = Array.from({ length: 12 }, () => rating(hash));
    const batches = [0, 1, 2, 3].map((i) => store(i).append(commands.slice(i * 3, i * 3 + 3)));
    expect((await Promise.all(batches)).flat().every(({ outcome }) => outcome === 'created')).toBe(
      true,
    );
    const rows = await owner.query(
      `SELECT coalesce(lowered_by, assurance_level::text) AS what, count(*)::integer AS n FROM ratings
       WHERE instansi_id = $1 GROUP BY 1 ORDER BY 1`,
      [agency.instansiId],
    );
    expect(rows).toEqual([
      { what: 'served', n: 1 },
      { what: 'spent', n: 11 },
    ]);
  });

  it('sent again is the same rating', async () => {
    const command = rating(await called());
    const outcomes = await store().append([command, command]);
    const again = await store().append([command]);
    expect([...outcomes, ...again].map(({ outcome }) => outcome)).toEqual([
      ...['created', 'repeated', 'repeated'],
    ]);
    expect(await stored(command.id)).toMatchObject({ level: 'served' });
  });

  it('without the cookie of its page stays open and spends nothing', async () => {
    const hash = await called();
    const open = rating(hash, { level: 'open', loweredBy: 'no_cookie' });
    const good = rating(hash);
    await store().append([open, good]);
    expect(await stored(open.id)).toEqual({
      level: 'open',
      loweredBy: 'no_cookie',
      ...atCounter(),
    });
    expect(await stored(good.id)).toMatchObject({ level: 'served' });
  });

  it('is served for 72 hours, then late', async () => {
    const [good, late] = [await called(), await called()];
    expect(await rate(good, { at: later(72) })).toMatchObject({ level: 'served' });
    expect(await rate(late, { at: later(74) })).toEqual({
      ...{ level: 'open', loweredBy: 'late', ...atCounter() },
    });
  });

  it('that was guessed, or is of another machine, is worth nothing', async () => {
    const guessed = { level: 'open', loweredBy: 'invalid', ...atUnit() };
    expect(await rate(newHash())).toEqual(guessed);
    const hash = await called();
    const other = await letIn(agency.dinasId);
    expect(await rate(hash, { code: other.code })).toMatchObject({
      ...{ level: 'open', loweredBy: 'invalid', unit: agency.dinasId, counter: null },
    });
    expect(await rate(hash)).toMatchObject({ level: 'served' });
  });
});

describe('a queue machine', () => {
  it('calls at a counter of its unit only', async () => {
    const hash = await issued();
    await owner.query(
      `INSERT INTO counters (instansi_id, key, unit_id, name) VALUES ($1, 'loket-9', $2, 'Loket 9')`,
      [agency.instansiId, agency.dinasId],
    );
    expect(await call(hash, NINE, 'loket-9')).toEqual({ refused: 'counter.other-unit' });
    expect(await call(hash, NINE, 'loket-77')).toEqual({ refused: 'counter.unknown' });
    expect(await rate(hash)).toMatchObject({ loweredBy: 'uncalled' });
  });

  it('calls again, and the last call stands until the rating came', async () => {
    const hash = await called();
    await call(hash, later(0.1), 'loket-2');
    expect(await rate(hash)).toMatchObject({ counter: agency.sharedCounterId, assignment: null });
    expect(await call(hash)).toEqual({ refused: 'ticket.spent' });
  });

  it('calls no ticket of another unit, none that does not exist, and none that is over', async () => {
    const hash = await issued();
    const foreign = await letIn(agency.dinasId);
    const at = { hash, counter: 'loket-1', at: NINE };
    expect(await service().call(foreign.keyHash, at)).toEqual({ refused: 'ticket.unknown' });
    expect(await call(newHash())).toEqual({ refused: 'ticket.unknown' });
    expect(await call(hash, later(74))).toEqual({ refused: 'ticket.expired' });
  });

  it('may do nothing once its key is revoked; its tickets stay good', async () => {
    const hash = await called();
    await new Tenancy(admin).withTenant(agency.instansiId, (tx) =>
      revokeTicketKey(tx, machine.keyId, { userId: machine.userId, at: NINE }),
    );
    const refused = { refused: 'ticket-key.unknown' };
    expect(await service().issue(machine.keyHash, [newHash()], NINE)).toEqual(refused);
    expect(await call(hash)).toEqual(refused);
    expect(await service().issue(newHash(), [newHash()], NINE)).toEqual(refused);
    expect(await rate(hash)).toMatchObject({ level: 'served' });
  });
});

it('after 48 hours nothing tells when it was called or which rating spent it', async () => {
  const hash = await called();
  await rate(hash);
  const read = async (): Promise<object> =>
    (
      await owner.query(
        'SELECT called_at, rating_id, spent, assignment_id FROM tickets WHERE hash = $1',
        [Buffer.from(hash, 'hex')],
      )
    )[0];
  await forgetTickets(worker, NINE);
  expect(await read()).toMatchObject({ called_at: NINE, rating_id: expect.any(String) });
  await forgetTickets(worker, later(2));
  await forgetExactTimes(worker, later(2));
  expect(await read()).toEqual({
    ...{ called_at: null, rating_id: null, spent: true, assignment_id: agency.sari.assignmentId },
  });
  expect(await rate(hash, { at: later(3) })).toMatchObject({ loweredBy: 'spent' });
  await forgetTickets(worker, later(74 + 31 * 24));
  expect(await read()).toBeUndefined();
});
