import { randomUUID } from 'node:crypto';
import { AT, minutesLater } from '../../../../test/support/intake/rating-fixture.js';
import { LATER, RosterFixture } from '../../../../test/support/database/roster-fixture.js';
import {
  letMachineIn,
  newHash,
  type TicketMachine,
} from '../../../../test/support/intake/ticket-machine.js';
import { forgetTickets, PostgresTicketService } from '../tickets/index.js';

describe('a correction of the roster, of tickets that were called in that time', () => {
  const dayLater = 24 * 60;
  let fixture: RosterFixture;
  let machine: TicketMachine;
  let tickets: PostgresTicketService;

  beforeAll(async () => {
    fixture = await RosterFixture.open();
  });
  afterAll(() => fixture.close());
  beforeEach(async () => {
    await fixture.newAgency();
    const { owner, agency, intake } = fixture.rating;
    machine = await letMachineIn({ owner, admin: fixture.admin }, agency, agency.bidangId, AT);
    tickets = new PostgresTicketService(intake);
    await fixture.shift('sari', -120, 240);
  });

  const called = async (minute: number): Promise<string> => {
    const hash = newHash();
    await tickets.issue(machine.keyHash, [hash], minutesLater(minute));
    const at = minutesLater(minute);
    expect(
      await tickets.call(machine.keyHash, { hash, counter: 'loket-1', at }),
    ).not.toHaveProperty('refused');
    return hash;
  };
  const rateWith = async (ticket: string, minute: number): Promise<string> => {
    const id = randomUUID();
    await fixture.rating.submit({
      id,
      code: machine.code,
      level: 'served',
      ticket,
      at: minutesLater(minute),
    });
    return id;
  };

  it('moves their ratings by the time of the call, whenever they came', async () => {
    const ids = [
      await rateWith(await called(60), 65),
      await rateWith(await called(60), 2 * dayLater),
      await rateWith(await called(130), 135),
    ];
    await fixture.correct(0, 120, 'budi', { at: minutesLater(2 * dayLater + 60) });
    expect(await Promise.all(ids.map((id) => fixture.servedBy(id)))).toEqual([
      'budi',
      'budi',
      'sari',
    ]);
  });

  it('gives what is rated afterwards to who served after all', async () => {
    const ticket = await called(60);
    const taken = await rateWith(await called(70), dayLater);
    await fixture.correct(0, 120, 'budi', { at: minutesLater(dayLater) });
    expect(await fixture.servedBy(await rateWith(ticket, dayLater + 30))).toBe('budi');
    const change = { id: taken, code: machine.code };
    await fixture.rating.amend({
      ...change,
      at: minutesLater(dayLater + 1),
      officerRejected: true,
    });
    expect(await fixture.servedBy(taken)).toBeNull();
    await fixture.rating.amend({
      ...change,
      at: minutesLater(dayLater + 2),
      officerRejected: false,
    });
    expect(await fixture.servedBy(taken)).toBe('budi');
  });

  it('leaves them alone once the call is forgotten', async () => {
    const id = await rateWith(await called(60), 65);
    await forgetTickets(fixture.worker, LATER);
    await fixture.correct(0, 120, 'budi');
    expect(await fixture.servedBy(id)).toBe('sari');
  });
});
