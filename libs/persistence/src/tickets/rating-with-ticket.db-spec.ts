import { amendCommand } from '../../../../test/support/intake/rating-commands.js';
import { later, NINE, TicketFixture } from '../../../../test/support/intake/ticket-fixture.js';
import { newHash } from '../../../../test/support/intake/ticket-machine.js';

let fixture: TicketFixture;

beforeAll(async () => {
  fixture = await TicketFixture.open();
});

afterAll(() => fixture.close());

beforeEach(() => fixture.newAgency());

const atCounter = (): object => ({
  unit: fixture.agency.bidangId,
  counter: fixture.agency.counterId,
  location: fixture.agency.locationId,
  assignment: fixture.agency.sari.assignmentId,
  channel: 'ticket',
});
const atUnit = (): object => ({
  unit: fixture.agency.bidangId,
  counter: null,
  location: null,
  assignment: null,
  channel: 'ticket',
});

describe('a rating with a ticket', () => {
  it('that was called is served, and goes to the officer of the call', async () => {
    expect(await fixture.rate(await fixture.called())).toEqual({
      level: 'served',
      loweredBy: null,
      ...atCounter(),
    });
  });

  it('goes to the officer of the call also when it comes the next day, to nobody without a roster', async () => {
    const [first, second] = [await fixture.called(later(2)), await fixture.called(later(4))];
    expect(await fixture.rate(first, { at: later(25) })).toMatchObject(atCounter());
    expect(await fixture.rate(second, { at: later(25) })).toMatchObject({
      level: 'served',
      counter: fixture.agency.counterId,
      assignment: null,
    });
  });

  it('is the officer’s again when the citizen takes back that another one served', async () => {
    const command = fixture.rating(await fixture.called(), { officerRejected: true });
    await fixture.store().append([command]);
    expect(await fixture.stored(command.id)).toMatchObject({ level: 'served', assignment: null });
    const change = {
      id: command.id,
      code: fixture.machine.code,
      at: later(1),
      officerRejected: false,
    };
    await fixture.store().append([amendCommand(change)]);
    expect(await fixture.stored(command.id)).toMatchObject({
      assignment: fixture.agency.sari.assignmentId,
    });
  });

  it('shows the counter and the officer of the call, and before it the unit only', async () => {
    const hash = await fixture.issued();
    const before = await fixture.store().resolveTicket(hash, NINE);
    expect(before).toMatchObject({
      code: fixture.machine.code,
      unit: { name: 'Bidang' },
      counter: null,
      officer: null,
    });
    await fixture.call(hash);
    const after = await fixture.store().resolveTicket(hash, later(20));
    expect(after).toMatchObject({ counter: { name: 'Loket 1' }, officer: { publicName: 'Sari' } });
    expect(after?.services).toHaveLength(2);
    expect(await fixture.store().resolveTicket(newHash(), NINE)).toBeNull();
  });

  it('that was never called proves a transaction of the unit, not of anybody, and stays good', async () => {
    const hash = await fixture.issued();
    const uncalled = { level: 'open', loweredBy: 'uncalled', ...atUnit() };
    expect(await fixture.rate(hash)).toEqual(uncalled);
    await fixture.call(hash);
    expect(await fixture.rate(hash)).toMatchObject({ level: 'served' });
  });

  it('that was spent keeps the rating as open', async () => {
    const hash = await fixture.called();
    await fixture.rate(hash);
    expect(await fixture.rate(hash)).toEqual({ level: 'open', loweredBy: 'spent', ...atCounter() });
  });

  it('used at once by many is served once, in whatever batches and processes', async () => {
    const hash = await fixture.called();
    const commands = Array.from({ length: 12 }, () => fixture.rating(hash));
    const batches = [0, 1, 2, 3].map((i) =>
      fixture.store(i).append(commands.slice(i * 3, i * 3 + 3)),
    );
    expect((await Promise.all(batches)).flat().every(({ outcome }) => outcome === 'created')).toBe(
      true,
    );
    const rows = await fixture.owner.query(
      `SELECT coalesce(lowered_by, assurance_level::text) AS what, count(*)::integer AS n FROM ratings
       WHERE instansi_id = $1 GROUP BY 1 ORDER BY 1`,
      [fixture.agency.instansiId],
    );
    expect(rows).toEqual([
      { what: 'served', n: 1 },
      { what: 'spent', n: 11 },
    ]);
  });

  it('sent again is the same rating', async () => {
    const command = fixture.rating(await fixture.called());
    const outcomes = await fixture.store().append([command, command]);
    const again = await fixture.store().append([command]);
    expect([...outcomes, ...again].map(({ outcome }) => outcome)).toEqual([
      'created',
      'repeated',
      'repeated',
    ]);
    expect(await fixture.stored(command.id)).toMatchObject({ level: 'served' });
  });

  it('without the cookie of its page stays open and spends nothing', async () => {
    const hash = await fixture.called();
    const open = fixture.rating(hash, { level: 'open', loweredBy: 'no_cookie' });
    const good = fixture.rating(hash);
    await fixture.store().append([open, good]);
    expect(await fixture.stored(open.id)).toEqual({
      level: 'open',
      loweredBy: 'no_cookie',
      ...atCounter(),
    });
    expect(await fixture.stored(good.id)).toMatchObject({ level: 'served' });
  });

  it('is served for 72 hours, then late', async () => {
    const [good, late] = [await fixture.called(), await fixture.called()];
    expect(await fixture.rate(good, { at: later(72) })).toMatchObject({ level: 'served' });
    expect(await fixture.rate(late, { at: later(74) })).toEqual({
      level: 'open',
      loweredBy: 'late',
      ...atCounter(),
    });
  });

  it('that was guessed, or is of another machine, is worth nothing', async () => {
    const guessed = { level: 'open', loweredBy: 'invalid', ...atUnit() };
    expect(await fixture.rate(newHash())).toEqual(guessed);
    const hash = await fixture.called();
    const other = await fixture.letIn(fixture.agency.dinasId);
    expect(await fixture.rate(hash, { code: other.code })).toMatchObject({
      level: 'open',
      loweredBy: 'invalid',
      unit: fixture.agency.dinasId,
      counter: null,
    });
    expect(await fixture.rate(hash)).toMatchObject({ level: 'served' });
  });
});
