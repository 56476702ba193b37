import { deriveKeys, generateTicket, hashTicket, rotatingCode, stepAt } from '@app/codes';
import { rosterShift } from '../support/database/agency.js';
import { Assurance } from '../support/intake/assurance.js';
import { Browser, type Page } from '../support/intake/browser.js';
import { TEST_SECRET } from '../support/intake/intake.js';

const JAKARTA_MS = 7 * 3_600_000;
const dayOf = (moment: Date): string =>
  new Date(moment.getTime() + JAKARTA_MS).toISOString().slice(0, 10);
const { display } = deriveKeys(TEST_SECRET);
const HOUR = 3_600_000;

interface Counter {
  days: { day: string; rated: boolean; crowded: boolean }[];
  displays: { lastSeenAt: string | null; silent: boolean }[];
}

let assurance: Assurance;
let code: string;

beforeAll(async () => {
  assurance = await Assurance.start('https://suara.example.go.id');
});

beforeEach(async () => {
  const { owner, own, now } = assurance.admin;
  await owner.query('TRUNCATE ratings, journal, roster CASCADE');
  const shift = { counterId: own.counterId, assignmentId: own.sari.assignmentId };
  const from = new Date(now.getTime() - HOUR);
  await rosterShift(owner, own, { ...shift, from, to: new Date(now.getTime() + 9 * HOUR) });
  await assurance.letDisplayIn();
  const [row] = await owner.query(`SELECT code FROM codes WHERE channel = 'display'`);
  code = row.code;
});

afterAll(() => assurance.close());

const shown = (age = 0): string =>
  rotatingCode(code, stepAt(assurance.admin.now) + age, dayOf, display);
const newBrowser = (headers = {}): Browser => new Browser(assurance.intake, { headers });

async function rate(text: string, browser = newBrowser()): Promise<Page> {
  const page = await browser.open(`/R/${text}`);
  const saved = await browser.tap(page, 4);
  expect(saved.status).toBe(201);
  return saved;
}

const levels = async (): Promise<string[]> =>
  (await assurance.ratings()).map(({ level, loweredBy }) => loweredBy ?? level);

describe('the code of a display', () => {
  it('makes a rating present and names who is on duty', async () => {
    await rate(shown());
    expect(await assurance.ratings()).toEqual([
      { level: 'present', loweredBy: null, counter: 'Loket 1', officer: 'Sari' },
    ]);
  });

  it('sent on after five minutes and after an hour is kept, as open', async () => {
    await rate(shown(-5));
    await rate(shown(-60));
    expect(await levels()).toEqual(['late', 'late']);
  });

  it('loses no level to 500 views a minute while 20 honest citizens rate', async () => {
    for (let citizen = 0; citizen < 20; citizen += 1) {
      const views = Array.from({ length: 25 }, () => newBrowser().open(`/R/${shown()}`));
      await Promise.all([...views, rate(shown())]);
      if (citizen % 5 === 4) assurance.pass(10);
      else assurance.pass(0.5);
    }
    expect(new Set(await levels())).toEqual(new Set(['present']));
    expect(await levels()).toHaveLength(20);
  });

  it('asks nobody from where: 60 people behind one address are neither refused nor lowered', async () => {
    const address = { 'x-forwarded-for': '203.0.113.7', 'user-agent': 'Mozilla/5.0 (Android)' };
    for (let citizen = 0; citizen < 60; citizen += 1) {
      await rate(shown(), newBrowser(address));
      assurance.pass(2);
    }
    expect(await levels()).toEqual(Array(60).fill('present'));
  });

  it('passed on in a chat within its three minutes lifts three, and the day is reported as crowded', async () => {
    const passedOn = shown();
    await Promise.all(Array.from({ length: 20 }, () => rate(passedOn)));
    expect(await levels()).toEqual([...Array(17).fill('quota'), ...Array(3).fill('present')]);
    const [{ local_day: day }] = await assurance.admin.owner.query(
      'SELECT DISTINCT local_day::text FROM ratings',
    );
    assurance.pass(24 * 60);
    await assurance.admin.owner.query(
      `INSERT INTO person_cells SELECT instansi_id, unit_id, local_day, $1, $1, counter_id, $1,
         assurance_level, status, false, 0, 0, 0, count(*), 0, 0
       FROM ratings GROUP BY 1, 2, 3, 6, 8, 9`,
      ['00000000-0000-0000-0000-000000000000'],
    );
    const { bidangId } = assurance.admin.own;
    const [counter] = await assurance.get<Counter[]>(`units/${bidangId}/counters/activity`);
    expect(counter?.days.filter(({ rated }) => rated)).toEqual([
      { day, rated: true, crowded: true },
    ]);
    expect(counter?.displays[0]).toMatchObject({ lastSeenAt: null, silent: true });
    await assurance.admin.owner.query('DELETE FROM person_cells');
  });

  it('a page used twice at once is one rating', async () => {
    const browser = newBrowser();
    const page = await browser.open(`/R/${shown()}`);
    const answers = await Promise.all([browser.tap(page, 4), browser.tap(page, 4)]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(await levels()).toEqual(['present']);
  });
});

describe('a display', () => {
  it('is seen by whoever watches the counters, and shows nothing once it is shut out', async () => {
    const path = await assurance.letDisplayIn();
    const clock = assurance.admin.now.getTime() + 600_000;
    expect((await newBrowser().open(`${path}/menit?jam=${clock}`)).status).toBe(200);
    const displays = await assurance.get<{ id: string; lastSeenAt: string | null }[]>('displays');
    const seen = displays.find(({ lastSeenAt }) => lastSeenAt !== null);
    expect(seen).toMatchObject({ state: 'active', clockOffSeconds: 600 });
    await assurance.post(`displays/${seen?.id}/revoke`, 200);
    expect((await newBrowser().open(path)).status).toBe(404);
  });
});

describe('a ticket', () => {
  interface Issued {
    tickets: { hash: string; address: string }[];
  }

  async function issue(key: string): Promise<{ hash: string; text: string }> {
    const { status, body } = await assurance.machine<Issued>(key, '', { count: 1 });
    expect(status).toBe(201);
    const [ticket] = body.tickets;
    return { hash: ticket!.hash, text: ticket!.address.slice(-16) };
  }

  const call = (key: string, hash: string, counter = 'loket-1') =>
    assurance.machine<{ code?: string }>(key, `/${hash}/call`, { counter });

  it('called at a counter makes a rating served, for the officer of the call', async () => {
    const key = await assurance.giveKey();
    const { hash, text } = await issue(key);
    expect(await call(key, hash)).toEqual({ status: 200, body: { counter: 'Loket 1' } });
    assurance.pass(120);
    await rate(text);
    expect(await assurance.ratings()).toEqual([
      { level: 'served', loweredBy: null, counter: 'Loket 1', officer: 'Sari' },
    ]);
  });

  it('used twice at once is spent once, and both see the same', async () => {
    const key = await assurance.giveKey();
    const { hash, text } = await issue(key);
    await call(key, hash);
    const pages = await Promise.all([rate(text), rate(text)]);
    expect(await levels()).toEqual(['spent', 'served']);
    const nameless = (html: string): string =>
      html.replaceAll(/value="[^"]{20,}"|[0-9A-Z]{4}(-[0-9A-Z]{4}){2}|[0-9A-Z]{12}/g, '…');
    expect(nameless(pages[1].html)).toBe(nameless(pages[0].html));
  });

  it('never called leaves its rating to the unit, as open', async () => {
    const { text } = await issue(await assurance.giveKey());
    await rate(text);
    expect(await assurance.ratings()).toEqual([
      { level: 'open', loweredBy: 'uncalled', counter: null, officer: null },
    ]);
  });

  it('is refused at a counter of another unit, and to a machine of another unit', async () => {
    const { own } = assurance.admin;
    const [key, other] = [await assurance.giveKey(), await assurance.giveKey(own.dinasId)];
    const [mine, theirs] = [await issue(key), await issue(other)];
    expect(await call(other, theirs.hash)).toMatchObject({
      status: 409,
      body: { code: 'counter.other-unit' },
    });
    expect(await call(other, mine.hash)).toMatchObject({
      status: 404,
      body: { code: 'ticket.unknown' },
    });
  });

  it('guessed is no ticket', async () => {
    const guess = generateTicket();
    expect((await newBrowser().open(`/R/${guess}`)).status).toBe(404);
    const key = await assurance.giveKey();
    expect(await call(key, hashTicket(guess))).toMatchObject({ body: { code: 'ticket.unknown' } });
    expect(await assurance.ratings()).toEqual([]);
  });

  it('of a revoked machine is not issued any more', async () => {
    const key = await assurance.giveKey();
    for (const { id } of await assurance.get<{ id: string }[]>('ticket-keys')) {
      await assurance.post(`ticket-keys/${id}/revoke`, 200);
    }
    expect(await assurance.machine(key, '', { count: 1 })).toMatchObject({
      status: 401,
      body: { code: 'ticket-key.unknown' },
    });
  });
});
