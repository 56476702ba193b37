import { randomUUID } from 'node:crypto';
import { createAgency } from '../../../../test/support/database/agency.js';
import { submitCommand } from '../../../../test/support/intake/rating-commands.js';
import {
  AT,
  minutesLater,
  RatingFixture,
  currentRating,
} from '../../../../test/support/intake/rating-fixture.js';

let fixture: RatingFixture;

beforeAll(async () => {
  fixture = await RatingFixture.open();
});

afterAll(() => fixture.close());

beforeEach(() => fixture.newAgency());

describe('a first tap', () => {
  it('is a complete rating, journaled once', async () => {
    const id = randomUUID();
    const outcome = await fixture.submit({ id, score: 3 });
    expect(outcome).toEqual({
      outcome: 'created',
      rating: {
        id,
        score: 3,
        answers: {},
        serviceId: null,
        ageSeconds: 0,
        attributed: false,
        asksVisit: false,
      },
    });
    expect(await fixture.journalOf(id)).toEqual(['created + {"overall":3}']);
  });

  it('stores the local day and the hour block of the agency, or of the location', async () => {
    const east = await createAgency(fixture.owner, { timeZone: 'Asia/Jayapura' });
    const id = randomUUID();
    await fixture.submit({ id, code: east.codes.unit, at: new Date('2026-11-22T16:00:00Z') });
    const [row] = await fixture.owner.query(
      'SELECT local_day::text AS day, hour_block FROM ratings WHERE id = $1',
      [id],
    );
    expect(row).toEqual({ day: '2026-11-23', hour_block: 0 });
  });

  it.each([
    ['a score outside the scale', { score: 5 }, 'score'],
    ['half a point', { score: 2.5 }, 'score'],
    ['an unknown element', { answers: { senyum: 4 } }, 'answers.senyum'],
    ['a value outside the scale of an element', { answers: { waktu: 0 } }, 'answers.waktu'],
    ['a service of nobody', { serviceId: randomUUID() }, 'serviceId'],
  ])('refuses %s, names the field and stores nothing', async (_, command, field) => {
    const id = randomUUID();
    expect(await fixture.submit({ id, ...command })).toEqual({ outcome: 'invalid', field });
    expect(await fixture.store.find(fixture.agency.codes.counter, id, AT)).toBeNull();
  });

  it('knows the service where the counter offers one only', async () => {
    const outcome = await fixture.submit({ code: fixture.agency.codes.sharedCounter });
    expect(currentRating(outcome)).toMatchObject({ serviceId: fixture.agency.serviceIds[0] });
  });

  it('says so when no such code was issued', async () => {
    expect(await fixture.submit({ code: '000000000' })).toEqual({ outcome: 'unknown_code' });
  });

  it('never fails its neighbours', async () => {
    const outcomes = await fixture.store.append([
      submitCommand({ code: fixture.agency.codes.unit, score: 9 }),
      submitCommand({ code: fixture.agency.codes.unit }),
      submitCommand({ code: '000000000' }),
    ]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['invalid', 'created', 'unknown_code']);
  });
});

describe('the same id again', () => {
  it('is the same rating, also a day later', async () => {
    const id = randomUUID();
    await fixture.submit({ id });
    expect(await fixture.submit({ id })).toMatchObject({ outcome: 'repeated' });
    expect(await fixture.submit({ id, at: minutesLater(1440) })).toMatchObject({
      outcome: 'repeated',
    });
    expect(await fixture.journalOf(id)).toHaveLength(1);
  });

  it('amends the score within five minutes, both states journaled', async () => {
    const id = randomUUID();
    await fixture.submit({ id, score: 1 });
    expect(await fixture.submit({ id, score: 4, at: minutesLater(5) })).toMatchObject({
      outcome: 'amended',
      rating: { score: 4 },
    });
    expect(await fixture.journalOf(id)).toEqual([
      'created + {"overall":1}',
      'amended - {"overall":1}',
      'amended + {"overall":4}',
    ]);
  });

  it('shows what stands after five minutes', async () => {
    const id = randomUUID();
    await fixture.submit({ id, score: 1 });
    expect(await fixture.submit({ id, score: 4, at: minutesLater(5.01) })).toMatchObject({
      outcome: 'closed',
      rating: { score: 1 },
    });
  });

  it('with another body is a conflict for the API', async () => {
    const id = randomUUID();
    await fixture.submit({ id, score: 1, source: 'api', amendable: false });
    const again = await fixture.submit({ id, score: 2, source: 'api', amendable: false });
    expect(again).toMatchObject({ outcome: 'conflict', rating: { score: 1 } });
  });

  it('under another code of the agency is a conflict', async () => {
    const id = randomUUID();
    await fixture.submit({ id });
    expect(await fixture.submit({ id, code: fixture.agency.codes.unit })).toMatchObject({
      outcome: 'conflict',
    });
  });

  it('sent twenty times at once is stored once', async () => {
    const id = randomUUID();
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => fixture.submit({ id })));
    expect(outcomes.filter(({ outcome }) => outcome === 'created')).toHaveLength(1);
    expect(outcomes.filter(({ outcome }) => outcome === 'repeated')).toHaveLength(19);
    expect(await fixture.journalOf(id)).toHaveLength(1);
  });
});

describe('details', () => {
  it('are merged into the rating and journaled', async () => {
    const id = randomUUID();
    await fixture.submit({ id });
    const code = fixture.agency.codes.counter;
    await fixture.amend({ id, code, answers: { perilaku: 4 } });
    const outcome = await fixture.amend({
      id,
      code,
      answers: { waktu: 2 },
      serviceId: fixture.agency.serviceIds[1],
    });
    expect(currentRating(outcome)).toMatchObject({
      answers: { perilaku: 4, waktu: 2 },
      serviceId: fixture.agency.serviceIds[1],
    });
    expect(await fixture.journalOf(id)).toHaveLength(5);
  });

  it('sent twice change nothing the second time', async () => {
    const id = randomUUID();
    await fixture.submit({ id });
    const details = { id, code: fixture.agency.codes.counter, answers: { perilaku: 4 } };
    await fixture.amend(details);
    expect(await fixture.amend(details)).toMatchObject({ outcome: 'repeated' });
    expect(await fixture.journalOf(id)).toHaveLength(3);
  });

  it('survive a change of the tap', async () => {
    const id = randomUUID();
    await fixture.submit({ id, score: 2 });
    await fixture.amend({ id, code: fixture.agency.codes.counter, answers: { perilaku: 4 } });
    const outcome = await fixture.submit({ id, score: 3, at: minutesLater(1) });
    expect(currentRating(outcome)).toMatchObject({ score: 3, answers: { perilaku: 4 } });
  });

  it('are taken for thirty minutes, the score for five', async () => {
    const id = randomUUID();
    await fixture.submit({ id, score: 2 });
    const code = fixture.agency.codes.counter;
    expect(await fixture.amend({ id, code, score: 3, at: minutesLater(6) })).toMatchObject({
      outcome: 'closed',
    });
    expect(
      await fixture.amend({ id, code, answers: { waktu: 3 }, at: minutesLater(30) }),
    ).toMatchObject({
      outcome: 'amended',
    });
    expect(
      await fixture.amend({ id, code, answers: { waktu: 4 }, at: minutesLater(31) }),
    ).toMatchObject({
      outcome: 'closed',
    });
  });

  it('of a rating of another agency are not found', async () => {
    const id = randomUUID();
    await fixture.submit({ id });
    const other = await createAgency(fixture.owner);
    expect(await fixture.amend({ id, code: other.codes.counter, answers: { waktu: 3 } })).toEqual({
      outcome: 'unknown_rating',
    });
  });
});
