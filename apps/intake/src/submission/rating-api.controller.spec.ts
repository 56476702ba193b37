import { randomUUID } from 'node:crypto';
import { formatCode } from '@app/codes';
import { type Intake, startIntake } from '../../../../test/support/intake/intake.js';
import { fieldsOf, RatingApi } from '../../../../test/support/intake/rating-api.js';

const KTP = 'c2a0b1de-58c5-4b37-9d6e-3f1d4b8a0001';

let intake: Intake;
let api: RatingApi;
let code: string;

beforeEach(async () => {
  intake = await startIntake();
  api = new RatingApi(intake);
  code = intake.target();
});

afterEach(() => intake.close());

describe('POST /api/v1/ratings', () => {
  it('stores a rating and says until when it can be changed', async () => {
    const id = randomUUID();
    const answer = await api.submit({
      id,
      code: formatCode(code).toLowerCase(),
      score: 4,
      serviceId: KTP,
      answers: { perilaku: 3, biaya: 4 },
      notThisOfficer: true,
    });
    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({
      id,
      receipt: expect.stringMatching(/^(\w{4}-){2}\w{4}$/),
      editToken: expect.any(String),
      editUntil: '2026-11-22T02:05:00.250Z',
      detailsUntil: '2026-11-22T02:30:00.250Z',
    });
    intake.store.assertOnly({
      code,
      score: 4,
      serviceId: KTP,
      answers: { perilaku: 3, biaya: 4 },
      officerRejected: true,
      level: 'open',
      seenAt: intake.now(),
    });
    expect(intake.hints()).toBe(1);
  });

  it('gives the same answer to the same rating, for ever', async () => {
    const body = { id: randomUUID(), code, score: 4, answers: { biaya: 4, waktu: 1 } };
    const first = await api.submit(body);
    intake.pass(60 * 24 * 400);
    const spelt = { ...body, id: body.id.toUpperCase(), code: code.toLowerCase() };
    const again = await api.submit({ ...spelt, answers: { waktu: 1, biaya: 4 }, serviceId: null });
    expect(again).toEqual(first);
    intake.store.assertCommitted(1);
  });

  it.each([{ score: 3 }, { answers: { waktu: 1 } }, { serviceId: KTP }, { notThisOfficer: true }])(
    'refuses the same id with %j',
    async (other) => {
      const body = { id: randomUUID(), code, score: 4 };
      await api.submit(body);
      const refused = await api.submit({ ...body, ...other });
      expect(refused).toMatchObject({
        status: 409,
        type: 'application/problem+json; charset=utf-8',
        body: { code: 'rating.conflict', status: 409, type: 'about:blank', title: 'Conflict' },
      });
      intake.store.assertOnly({ score: 4, answers: {} });
    },
  );

  it.each<[object, string]>([
    [{ id: 'satu' }, 'id'],
    [{ id: '01890a5d-ac96-774b-bcce-b302099a8057' }, 'id'],
    [{ id: undefined }, 'id'],
    [{ code: 7 }, 'code'],
    [{ score: 0 }, 'score'],
    [{ score: 5 }, 'score'],
    [{ score: 2.5 }, 'score'],
    [{ score: '3' }, 'score'],
    [{ score: null }, 'score'],
    [{ score: [3] }, 'score'],
    [{ serviceId: 'ktp' }, 'serviceId'],
    [{ serviceId: '7c1f0c2e-6d0a-4a53-8a3f-52e9a1f0a001' }, 'serviceId'],
    [{ answers: [] }, 'answers'],
    [{ answers: null }, 'answers'],
    [{ answers: { perilaku: 5 } }, 'answers.perilaku'],
    [{ answers: { perilaku: '3' } }, 'answers.perilaku'],
    [{ answers: { perilaku: null } }, 'answers.perilaku'],
    [{ answers: { overall_: 3 } }, 'answers.overall_'],
    [{ notThisOfficer: 'ya' }, 'notThisOfficer'],
    [{ komentar: 'halo' }, 'komentar'],
  ])('refuses %j, naming %s', async (other, field) => {
    const refused = await api.submit({ id: randomUUID(), code, score: 3, ...other });
    expect(refused.status).toBe(400);
    expect(refused.body.code).toBe('request.invalid');
    expect(fieldsOf(refused)).toContain(field);
    expect(refused.body.requestId).toMatch(/^[\w-]{36}$/);
    intake.store.assertStored(0);
  });

  it('names all refused fields at once', async () => {
    expect(fieldsOf(await api.submit({ score: 'x', nilai: 1 })).sort()).toEqual(
      expect.arrayContaining(['code', 'id', 'nilai', 'score']),
    );
  });

  it.each<[string, string, Record<string, string>, number, string]>([
    ['no JSON', '{"id":', {}, 400, 'request.malformed'],
    ['no object', '[]', {}, 400, 'request.invalid'],
    ['null', 'null', {}, 400, 'request.invalid'],
    ['another type', 'x', { 'content-type': 'text/csv' }, 415, 'request.unsupported-type'],
    [
      'a form',
      'score=3',
      { 'content-type': 'application/x-www-form-urlencoded' },
      415,
      'request.unsupported-type',
    ],
    ['17 KB', `"${'x'.repeat(17_000)}"`, {}, 413, 'request.too-large'],
    ['another site', '{}', { origin: 'https://jahat.example' }, 403, 'request.cross-site'],
  ])('refuses %s', async (_, body, headers, status, problem) => {
    const refused = await api.submit(body, headers);
    expect([refused.status, refused.body.code]).toEqual([status, problem]);
    expect(refused.type).toBe('application/problem+json; charset=utf-8');
  });

  it('tells a malformed code from an unknown one', async () => {
    const rating = { id: randomUUID(), score: 3 };
    const malformed = await api.submit({ ...rating, code: 'ABC' });
    expect([malformed.status, malformed.body.code]).toEqual([404, 'code.malformed']);
    const unknown = await api.submit({ ...rating, code: '000000000' });
    expect([unknown.status, unknown.body.code]).toEqual([404, 'code.unknown']);
  });

  it('takes the rating of a revoked code', async () => {
    const revoked = intake.target({ state: 'revoked' });
    expect((await api.submit({ id: randomUUID(), code: revoked, score: 3 })).status).toBe(201);
    intake.store.assertOnly({ code: revoked, level: 'open' });
  });

  it('acknowledges nothing while the database is gone, and works again by itself', async () => {
    const body = { id: randomUUID(), code, score: 3 };
    intake.store.goAway();
    const failed = await api.submit(body);
    expect([failed.status, failed.body.code]).toEqual([503, 'store.unavailable']);
    expect(failed.body.receipt).toBeUndefined();
    intake.store.comeBack();
    expect((await api.submit(body)).status).toBe(201);
  });
});
