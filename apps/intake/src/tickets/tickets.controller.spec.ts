import { generateTicket, hashTicket } from '@app/codes';
import { Browser } from '../../../../test/support/intake/browser.js';
import { aTarget } from '../../../../test/support/intake/a-target.js';
import { type Intake, startIntake, TICKET_KEY } from '../../../../test/support/intake/intake.js';

let intake: Intake;

beforeEach(async () => {
  intake = await startIntake('https://suara.example.go.id');
});

afterEach(() => intake.close());

interface Answer {
  status: number;
  body: Record<string, unknown>;
}

async function post(path: string, payload: object, authorization?: string): Promise<Answer> {
  const headers = authorization === undefined ? {} : { authorization };
  const url = `/api/v1/tickets${path}`;
  const answer = await intake.app.inject({ method: 'POST', url, payload, headers });
  return { status: answer.statusCode, body: answer.json() };
}

const issue = (payload: object, authorization = `Bearer ${TICKET_KEY}`): Promise<Answer> =>
  post('', payload, authorization);

describe('issuing tickets', () => {
  it('gives addresses and names, and keeps the names only', async () => {
    const { status, body } = await issue({ count: 2 });
    const tickets = body.tickets as { hash: string; address: string }[];
    expect([status, body.validUntil]).toEqual([201, '2026-11-25T02:00:00.250Z']);
    expect(intake.tickets.issued).toEqual(tickets.map(({ hash }) => hash));
    for (const { hash, address } of tickets) {
      expect(address).toMatch(/^HTTPS:\/\/SUARA\.EXAMPLE\.GO\.ID\/R\/[0-9A-Z]{16}$/);
      expect(hashTicket(address.slice(-16))).toBe(hash);
    }
  });

  it.each([[0], [101], [1.5], ['1'], [null], [undefined]])('refuses %p at once', async (count) => {
    const { status, body } = await issue({ count });
    const fields = new Set((body.errors as { field: string }[]).map(({ field }) => field));
    expect([status, fields]).toEqual([400, new Set(['count'])]);
    expect(intake.tickets.issued).toEqual([]);
  });

  it.each([[''], ['Bearer'], [`Basic ${TICKET_KEY}`], [`Bearer ${'B'.repeat(26)}`]])(
    'is not for "%s"',
    async (authorization) => {
      const { status, body } = await issue({ count: 1 }, authorization);
      expect([status, body.code]).toEqual([401, 'ticket-key.unknown']);
    },
  );
});

describe('calling a ticket', () => {
  const hash = hashTicket(generateTicket());
  const call = (name = hash): Promise<Answer> =>
    post(`/${name}/call`, { counter: 'loket-1' }, `Bearer ${TICKET_KEY}`);

  it('binds it to a counter and to this moment', async () => {
    expect(await call()).toEqual({ status: 200, body: { counter: 'Loket loket-1' } });
    expect(intake.tickets.called).toEqual([{ hash, counter: 'loket-1', at: intake.now() }]);
  });

  it.each([
    ['ticket.unknown', 404],
    ['ticket.spent', 409],
    ['ticket.expired', 409],
    ['counter.unknown', 404],
    ['counter.other-unit', 409],
  ] as const)('says that it is refused: %s', async (refusal, expected) => {
    intake.tickets.refusal = refusal;
    const { status, body } = await call();
    expect([status, body.code]).toEqual([expected, refusal]);
    expect(String(body.detail).length).toBeGreaterThan(30);
  });

  it('knows a ticket by its hash only', async () => {
    expect((await call(generateTicket())).body.code).toBe('ticket.unknown');
    expect((await post(`/${hash}/call`, { counter: 'loket-1' })).status).toBe(401);
  });
});

describe('rating with a ticket', () => {
  it('sends what the ticket says, and judges nothing before', async () => {
    const [ticket, code] = [generateTicket(), intake.target({ channel: 'ticket' })];
    intake.store.addTicket(ticket, aTarget({ code, channel: 'ticket' }));
    const browser = new Browser(intake.app);
    const page = await browser.open(`/R/${ticket}`);
    expect(page.html).toContain('Loket 3');
    expect((await browser.tap(page, 4)).status).toBe(201);
    intake.store.assertOnly({ code, level: 'served', loweredBy: null, ticket: hashTicket(ticket) });
  });

  it('of nobody answers as an unknown code does', async () => {
    const browser = new Browser(intake.app);
    const [guessed, unknown] = [
      await browser.open(`/R/${generateTicket()}`),
      await browser.open(`/R/${intake.target().replace(/./g, '0')}`),
    ];
    expect([guessed.status, unknown.status]).toEqual([404, 404]);
    const nameless = (html: string): string => html.replaceAll(/[0-9A-Z]{9,}/g, '…');
    expect(nameless(guessed.html)).toBe(nameless(unknown.html));
  });

  it('a page of a ticket is worth nothing under a code, and asks again', async () => {
    const [ticket, code] = [generateTicket(), intake.target({ channel: 'ticket' })];
    intake.store.addTicket(ticket, aTarget({ code, channel: 'ticket' }));
    const browser = new Browser(intake.app);
    const { hidden } = (await browser.open(`/R/${ticket}`)).form('name="score"');
    const answer = await browser.post(`/R/${code}`, { ...hidden, score: '4' });
    expect(answer.status).toBe(400);
    intake.store.assertStored(0);
  });
});
