import { randomBytes, randomUUID } from 'node:crypto';
import {
  minutesLater,
  RatingFixture,
  currentRating,
} from '../../../../test/support/intake/rating-fixture.js';
import type { Channel, SubmitRating } from './rating.js';

const SHARED = ['kiosk', 'field', 'paper'] as const;
const OWN = ['poster', 'display', 'ticket', 'online'] as const;

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

const onChannel = (channel: Channel): Promise<unknown> =>
  fixture.owner.query('UPDATE codes SET channel = $2 WHERE code = $1', [
    fixture.agency.codes.counter,
    channel,
  ]);

async function rate(minutes: number, command: Partial<SubmitRating> = {}): Promise<string> {
  const id = randomUUID();
  const outcome = await fixture.submit({ id, visitor, at: minutesLater(minutes), ...command });
  expect(outcome.outcome).toBe('created');
  return id;
}

async function rowsOf(...ids: string[]): Promise<string[]> {
  const rows = await fixture.owner.query(
    `SELECT concat_ws(' ', answers ->> 'overall', visit, status, uncounted_by) AS row
     FROM ratings WHERE id = ANY ($1) ORDER BY array_position($1, id)`,
    [ids],
  );
  return rows.map(({ row }: { row: string }) => row);
}

describe.each(SHARED)('on a shared screen (%s)', (channel) => {
  beforeEach(() => onChannel(channel));

  it('the first tap of a permit stands, whatever is pressed afterwards', async () => {
    const id = await rate(0, { score: 1 });
    for (const minutes of [0, 0.1, 4, 6]) {
      const again = await fixture.submit({ id, visitor, score: 4, at: minutesLater(minutes) });
      expect(again).toMatchObject({ outcome: 'repeated', rating: { score: 1 } });
    }
    expect(await fixture.journalOf(id)).toEqual(['created + {"overall":1}']);
  });

  it('whom it names stands as well', async () => {
    const { badge: code } = fixture.agency.codes;
    await fixture.owner.query('UPDATE codes SET channel = $2 WHERE code = $1', [code, channel]);
    const id = await rate(0, { code });
    await fixture.submit({ id, code, officerRejected: true, at: minutesLater(0.1) });
    expect(await fixture.attributedTo(id)).toBe(fixture.agency.sari.assignmentId);
  });

  it.each([{ score: 4 }, { officerRejected: true }, { score: 4, answers: { perilaku: 4 } }])(
    'nobody changes it by its edit token: %j',
    async (change) => {
      const id = await rate(0, { score: 1 });
      expect(await fixture.amend({ id, ...change })).toMatchObject({ outcome: 'closed' });
      expect(await rowsOf(id)).toEqual(['1 counted']);
    },
  );

  it('takes details and comments for five minutes', async () => {
    const comment = { text: 'cepat', redacted: 0 };
    const profile = { usia: '20_29' };
    const profileKey = randomBytes(32).toString('hex');
    const id = await rate(0);
    const late = { id, at: minutesLater(5.1) };
    expect(await fixture.amend({ id, answers: { waktu: 3 }, at: minutesLater(5) })).toMatchObject({
      outcome: 'amended',
    });
    for (const change of [{ answers: { waktu: 1 } }, { comment }, { profile, profileKey }]) {
      expect(await fixture.amend({ ...late, ...change })).toMatchObject({ outcome: 'closed' });
    }
    const [{ n }] = await fixture.owner.query(
      'SELECT count(*)::integer AS n FROM comments WHERE rating_id = $1',
      [id],
    );
    expect(n).toBe(0);
    expect(await fixture.amend({ id, comment, at: minutesLater(1) })).toMatchObject({
      outcome: 'amended',
    });
  });

  it('a rating sent by the JSON API keeps the rules of the API', async () => {
    const sent = { source: 'api', amendable: false, visitor: null } as const;
    const id = await rate(0, { ...sent, score: 1 });
    expect(await fixture.submit({ id, ...sent, score: 4 })).toMatchObject({ outcome: 'conflict' });
    expect(await fixture.amend({ id, score: 4, at: minutesLater(4) })).toMatchObject({
      outcome: 'amended',
    });
  });
});

describe.each(OWN)('on a screen of one’s own (%s)', (channel) => {
  it('another tap within five minutes changes it, and who was not the officer stays so', async () => {
    const { badge: code } = fixture.agency.codes;
    await fixture.owner.query('UPDATE codes SET channel = $2 WHERE code = $1', [code, channel]);
    const id = await rate(0, { code, score: 1, officerRejected: true });
    const again = await fixture.submit({ id, code, score: 4, at: minutesLater(1) });
    expect(currentRating(again)).toMatchObject({ score: 4, attributed: false });
    expect(await fixture.attributedTo(id)).toBeNull();
  });
});

describe('the rule of 20 hours', () => {
  it('exempts paper, which one member of staff types', async () => {
    await onChannel('paper');
    const ids = [];
    for (let minute = 0; minute < 6; minute += 1) ids.push(await rate(minute));
    expect(await rowsOf(...ids)).toEqual(Array(6).fill('4 counted'));
  });

  it('holds for a phone that is handed around, and asks nobody', async () => {
    await onChannel('field');
    const ids = [];
    for (let minute = 0; minute < 5; minute += 1) ids.push(await rate(minute, { score: 3 }));
    expect(await rowsOf(...ids)).toEqual([
      ...Array(3).fill('3 counted'),
      ...Array(2).fill('3 uncounted daily_limit'),
    ]);
    expect(await rowsOf(await rate(20 * 60 + 3))).toEqual(['4 counted']);
  });

  it('lets nobody say that he changes what another gave on that phone', async () => {
    await onChannel('field');
    const field = await rate(0, { score: 1 });
    const code = fixture.agency.codes.counter;
    const answer = (id: string): Promise<unknown> =>
      fixture.store.append([{ op: 'visit', id, code, at: minutesLater(9), answer: 'changes' }]);
    const second = await rate(1);
    await answer(second);
    await onChannel('poster');
    const own = await rate(2);
    const again = await rate(3);
    await answer(again);
    expect(await rowsOf(field, second, own, again)).toEqual([
      '1 counted',
      '4 counted',
      '4 uncounted superseded',
      '4 changes counted',
    ]);
  });
});

it('a lock that is not given ends the wait with a clear answer', async () => {
  const holder = fixture.owner.createQueryRunner();
  await holder.startTransaction();
  await holder.query('LOCK TABLE ratings IN SHARE MODE');
  const begun = performance.now();
  await expect(fixture.submit()).rejects.toMatchObject({ code: 'store.unavailable' });
  expect(performance.now() - begun).toBeLessThan(6_000);
  await holder.rollbackTransaction();
  await holder.release();
});
