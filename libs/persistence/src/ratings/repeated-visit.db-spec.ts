import { randomBytes, randomUUID } from 'node:crypto';
import { judgeVisit } from '@app/statistics';
import { createAgency, rosterShift } from '../../../../test/support/database/agency.js';
import { sha256 } from '../../../../test/support/intake/rating-commands.js';
import { minutesLater, RatingFixture } from '../../../../test/support/intake/rating-fixture.js';
import type { AnswerVisit, Channel, RatingOutcome, SubmitRating } from './rating.js';

const MINUTES_IN_20_H = 20 * 60;

let fixture: RatingFixture;
let visitor: string;

beforeAll(async () => {
  fixture = await RatingFixture.open();
});

afterAll(() => fixture.close());

beforeEach(async () => {
  await fixture.newAgency();
  visitor = randomBytes(8).toString('hex');
});

/** A rating of this test's browser, some minutes after `AT`; returns its id. */
async function rate(minutes: number, command: Partial<SubmitRating> = {}): Promise<string> {
  const id = randomUUID();
  const outcome = await fixture.submit({ id, visitor, at: minutesLater(minutes), ...command });
  expect(outcome.outcome).toBe('created');
  return id;
}

async function answer(
  id: string,
  said: AnswerVisit['answer'],
  minutes: number,
): Promise<RatingOutcome> {
  const { counter: code } = fixture.agency.codes;
  const at = minutesLater(minutes);
  const [outcome] = await fixture.store.append([{ op: 'visit', id, code, at, answer: said }]);
  return outcome!;
}

/** What the page asks, and what counts: e.g. `asked counted`. */
async function statusesOf(...ids: string[]): Promise<string[]> {
  const rows = await fixture.owner.query(
    `SELECT concat_ws(' ', visit, status, uncounted_by) AS status
     FROM ratings WHERE id = ANY ($1) ORDER BY array_position($1, id)`,
    [ids],
  );
  return rows.map(({ status }: { status: string }) => status);
}

/** Counted ratings of the agency by the journal, which the figures are sums of. */
async function countedInJournal(): Promise<number> {
  const [{ n }] = await fixture.owner.query(
    `SELECT sum(sign)::integer AS n FROM journal WHERE instansi_id = $1 AND status = 'counted'`,
    [fixture.agency.instansiId],
  );
  return n;
}

const onChannel = (channel: Channel): Promise<unknown> =>
  fixture.owner.query('UPDATE codes SET channel = $2 WHERE code = $1', [
    fixture.agency.codes.counter,
    channel,
  ]);

describe('a repeated visit', () => {
  it('counts and asks up to three, and then is stored only', async () => {
    const ids = [await rate(0), await rate(60), await rate(120), await rate(180), await rate(240)];
    expect(await statusesOf(...ids)).toEqual([
      'counted',
      'asked counted',
      'asked counted',
      'asked uncounted daily_limit',
      'asked uncounted daily_limit',
    ]);
    expect(await countedInJournal()).toBe(3);
  });

  it('is none 20 hours later, to the minute', async () => {
    const ids = [await rate(0), await rate(MINUTES_IN_20_H), await rate(MINUTES_IN_20_H + 1199)];
    expect(await statusesOf(...ids)).toEqual(['counted', 'counted', 'asked counted']);
  });

  it('does not wait for ratings that do not count themselves', async () => {
    for (const minutes of [0, 300, 600]) await rate(minutes);
    const beyond = await rate(900);
    const later = await rate(MINUTES_IN_20_H + 10);
    expect(await statusesOf(beyond, later)).toEqual([
      'asked uncounted daily_limit',
      'asked counted',
    ]);
  });

  it.each(['kiosk', 'ticket'] as const)('is none at a %s, before or after', async (channel) => {
    await onChannel(channel);
    const ids = [];
    for (let minute = 0; minute < 5; minute += 1) ids.push(await rate(minute));
    expect(await statusesOf(...ids)).toEqual(Array(5).fill('counted'));
    await onChannel('poster');
    expect(await statusesOf(await rate(6))).toEqual(['counted']);
  });

  it('is none in another browser, without cookies, elsewhere, or in another agency', async () => {
    const { sharedCounter, unit } = fixture.agency.codes;
    const other = await createAgency(fixture.owner);
    const ids = [
      await rate(0),
      await rate(1, { visitor: randomBytes(8).toString('hex') }),
      await rate(2, { visitor: null }),
      await rate(3, { visitor: null }),
      await rate(4, { code: sharedCounter }),
      await rate(5, { code: unit }),
      await rate(6, { code: other.codes.counter }),
    ];
    expect(await statusesOf(...ids)).toEqual(ids.map(() => 'counted'));
  });

  it('is known by another code of the same officer', async () => {
    const { agency, owner } = fixture;
    const shift = { counterId: agency.counterId, assignmentId: agency.sari.assignmentId };
    const [from, to] = [minutesLater(-60), minutesLater(60)];
    await rosterShift(owner, agency, { ...shift, from, to });
    const ids = [await rate(0), await rate(1, { code: agency.codes.badge })];
    const rejected = await rate(2, { code: agency.codes.badge, officerRejected: true });
    expect(await statusesOf(...ids, rejected)).toEqual([
      'counted',
      ...Array(2).fill('asked counted'),
    ]);
  });

  it('is judged as the rule of the statistics says, whatever the hours', async () => {
    const visits = [0, 30, 400, 700, 800, 1190, 1230, 1500, 1700, 1950, 2000];
    const counted: number[] = [];
    for (const minutes of visits) {
      const verdict = judgeVisit(
        'poster',
        counted.map((earlier) => (minutes - earlier) / 60),
      );
      const expected = {
        counts: 'counted',
        asks: 'asked counted',
        'stored only': 'asked uncounted daily_limit',
      }[verdict];
      expect([minutes, ...(await statusesOf(await rate(minutes)))]).toEqual([minutes, expected]);
      if (verdict !== 'stored only') counted.push(minutes);
    }
  });

  it('of the same id is the same rating, asked once', async () => {
    const id = await rate(0);
    const second = await rate(1);
    const again = await fixture.submit({ id: second, visitor, at: minutesLater(2) });
    expect(again).toMatchObject({ outcome: 'repeated', rating: { asksVisit: true } });
    expect(await fixture.submit({ id, visitor, at: minutesLater(3) })).toMatchObject({
      outcome: 'repeated',
      rating: { asksVisit: false },
    });
  });
});

describe('saying what it is', () => {
  it('"changes the earlier one": the earlier leaves the figures by the journal', async () => {
    const [first, second] = [await rate(0, { score: 1 }), await rate(60, { score: 4 })];
    expect(await answer(second, 'changes', 61)).toMatchObject({
      outcome: 'amended',
      rating: { id: second, score: 4, asksVisit: false },
    });
    expect(await statusesOf(first, second)).toEqual(['uncounted superseded', 'changes counted']);
    expect(await fixture.journalOf(first)).toEqual([
      'created + {"overall":1}',
      'uncounted - {"overall":1}',
      'uncounted + {"overall":1}',
    ]);
    expect(await fixture.journalOf(second)).toEqual(['created + {"overall":4}']);
    expect(await countedInJournal()).toBe(1);
  });

  it('"another service": both count', async () => {
    const [first, second] = [await rate(0), await rate(60)];
    await answer(second, 'another', 61);
    expect(await statusesOf(first, second)).toEqual(['counted', 'another counted']);
  });

  it('once is enough: the first answer stands and nothing more is taken back', async () => {
    const [first, second, third] = [await rate(0), await rate(60), await rate(120)];
    await answer(third, 'changes', 121);
    for (const said of ['changes', 'another'] as const) {
      expect(await answer(third, said, 122)).toMatchObject({ outcome: 'repeated' });
    }
    expect(await statusesOf(first, second, third)).toEqual([
      'counted',
      'asked uncounted superseded',
      'changes counted',
    ]);
  });

  it('puts one beyond the daily limit in the place of the last that counts', async () => {
    const ids = [await rate(0), await rate(60), await rate(120), await rate(180), await rate(240)];
    await answer(ids[3]!, 'another', 181);
    await answer(ids[4]!, 'changes', 241);
    expect((await statusesOf(...ids)).slice(2)).toEqual([
      'asked uncounted superseded',
      'another uncounted daily_limit',
      'changes counted',
    ]);
    expect(await fixture.journalOf(ids[4]!)).toEqual([
      'created + {"overall":4}',
      'amended - {"overall":4}',
      'amended + {"overall":4}',
    ]);
    expect(await countedInJournal()).toBe(3);
  });

  it('takes back a rating that is held, and never one that was excluded', async () => {
    const settle = (id: string, status: string): Promise<unknown> =>
      fixture.owner.query('UPDATE ratings SET status = $2 WHERE id = $1', [id, status]);
    const [held, second] = [await rate(0), await rate(1)];
    await settle(held, 'held');
    await answer(second, 'changes', 2);
    await settle(second, 'excluded');
    const third = await rate(3);
    await answer(third, 'changes', 4);
    expect(await statusesOf(held, second, third)).toEqual([
      'uncounted superseded',
      'changes excluded',
      'changes counted',
    ]);
  });

  it('is too late after 30 minutes, and nothing for a first visit or an unknown rating', async () => {
    const [first, second] = [await rate(0), await rate(60)];
    expect(await answer(second, 'changes', 91)).toMatchObject({ outcome: 'closed' });
    expect(await answer(first, 'changes', 1)).toMatchObject({ outcome: 'repeated' });
    expect(await answer(randomUUID(), 'changes', 1)).toEqual({ outcome: 'unknown_rating' });
    expect(await statusesOf(first, second)).toEqual(['counted', 'asked counted']);
  });

  it('is told to the receipt', async () => {
    const ids = [await rate(0), await rate(1), await rate(2), await rate(3)];
    await answer(ids[1]!, 'changes', 4);
    const told = [];
    for (const id of ids) {
      const found = await fixture.store.findReceipt(sha256(`receipt ${id}`));
      told.push([found?.status, found?.reason]);
    }
    expect(told).toEqual([
      ['uncounted', 'superseded'],
      ['counted', null],
      ['counted', null],
      ['uncounted', 'daily_limit'],
    ]);
  });
});
