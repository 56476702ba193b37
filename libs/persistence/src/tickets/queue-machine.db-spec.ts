import { later, NINE, TicketFixture } from '../../../../test/support/intake/ticket-fixture.js';
import { newHash } from '../../../../test/support/intake/ticket-machine.js';
import { forgetExactTimes } from '../ratings/index.js';
import { forgetTickets } from './index.js';

let fixture: TicketFixture;

beforeAll(async () => {
  fixture = await TicketFixture.open();
});

afterAll(() => fixture.close());

beforeEach(() => fixture.newAgency());

describe('a queue machine', () => {
  it('calls at a counter of its unit only', async () => {
    const hash = await fixture.issued();
    await fixture.owner.query(
      `INSERT INTO counters (instansi_id, key, unit_id, name) VALUES ($1, 'loket-9', $2, 'Loket 9')`,
      [fixture.agency.instansiId, fixture.agency.dinasId],
    );
    expect(await fixture.call(hash, NINE, 'loket-9')).toEqual({ refused: 'counter.other-unit' });
    expect(await fixture.call(hash, NINE, 'loket-77')).toEqual({ refused: 'counter.unknown' });
    expect(await fixture.rate(hash)).toMatchObject({ loweredBy: 'uncalled' });
  });

  it('calls again, and the last call stands until the rating came', async () => {
    const hash = await fixture.called();
    await fixture.call(hash, later(0.1), 'loket-2');
    expect(await fixture.rate(hash)).toMatchObject({
      counter: fixture.agency.sharedCounterId,
      assignment: null,
    });
    expect(await fixture.call(hash)).toEqual({ refused: 'ticket.spent' });
  });

  it('calls no ticket of another unit, none that does not exist, and none that is over', async () => {
    const hash = await fixture.issued();
    const foreign = await fixture.letIn(fixture.agency.dinasId);
    const at = { hash, counter: 'loket-1', at: NINE };
    expect(await fixture.service().call(foreign.keyHash, at)).toEqual({
      refused: 'ticket.unknown',
    });
    expect(await fixture.call(newHash())).toEqual({ refused: 'ticket.unknown' });
    expect(await fixture.call(hash, later(74))).toEqual({ refused: 'ticket.expired' });
  });

  it('may do nothing once its key is revoked; its tickets stay good', async () => {
    const hash = await fixture.called();
    await fixture.revokeKey();
    const refused = { refused: 'ticket-key.unknown' };
    expect(await fixture.service().issue(fixture.machine.keyHash, [newHash()], NINE)).toEqual(
      refused,
    );
    expect(await fixture.call(hash)).toEqual(refused);
    expect(await fixture.service().issue(newHash(), [newHash()], NINE)).toEqual(refused);
    expect(await fixture.rate(hash)).toMatchObject({ level: 'served' });
  });
});

it('after 48 hours nothing tells when it was called or which rating spent it', async () => {
  const hash = await fixture.called();
  await fixture.rate(hash);
  const read = async (): Promise<object> =>
    (
      await fixture.owner.query(
        'SELECT called_at, rating_id, spent, assignment_id FROM tickets WHERE hash = $1',
        [Buffer.from(hash, 'hex')],
      )
    )[0];
  await forgetTickets(fixture.worker, NINE);
  expect(await read()).toMatchObject({ called_at: NINE, rating_id: expect.any(String) });
  await forgetTickets(fixture.worker, later(2));
  await forgetExactTimes(fixture.worker, later(2));
  expect(await read()).toEqual({
    called_at: null,
    rating_id: null,
    spent: true,
    assignment_id: fixture.agency.sari.assignmentId,
  });
  expect(await fixture.rate(hash, { at: later(3) })).toMatchObject({ loweredBy: 'spent' });
  await forgetTickets(fixture.worker, later(74 + 31 * 24));
  expect(await read()).toBeUndefined();
});
