import { randomUUID } from 'node:crypto';
import { type Intake, startIntake } from '../../../../test/support/intake/intake.js';
import { fieldsOf, RatingApi } from '../../../../test/support/intake/rating-api.js';

const KTP = 'c2a0b1de-58c5-4b37-9d6e-3f1d4b8a0001';

let intake: Intake;
let api: RatingApi;
let code: string;
let id: unknown;
let token: unknown;

beforeEach(async () => {
  intake = await startIntake();
  api = new RatingApi(intake);
  code = intake.target();
  const { body } = await api.submit({ id: randomUUID(), code, score: 4, answers: { waktu: 2 } });
  ({ id, editToken: token } = body);
});

afterEach(() => intake.close());

describe('PATCH /api/v1/ratings/:id', () => {
  it('changes what is given and answers with what stands', async () => {
    const answer = await api.change(id, token, { answers: { biaya: 4 }, serviceId: KTP });
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ score: 4, serviceId: KTP, answers: { waktu: 2, biaya: 4 } });
    const capitals = String(id).toUpperCase();
    const changed = await api.change(capitals, token, { score: 1, serviceId: null });
    expect(changed.body).toMatchObject({ score: 1, serviceId: null });
    intake.store.assertOnly({ score: 1, serviceId: null });
    expect(intake.hints()).toBe(3);
  });

  it('takes back that the named officer served', async () => {
    await api.change(id, token, { notThisOfficer: true });
    intake.store.assertOnly({ officerRejected: true });
  });

  it('reads what stands when nothing is given', async () => {
    const { body } = await api.change(id, token, {});
    expect(body).toMatchObject({ score: 4, answers: { waktu: 2 } });
    intake.store.assertCommitted(1);
  });

  it.each([
    [5.1, { score: 1 }, 409],
    [5.1, { answers: { biaya: 1 } }, 200],
    [30.1, { answers: { biaya: 1 } }, 409],
    [30.1, {}, 200],
  ])('after %d minutes %j gives %d', async (minutes, body, status) => {
    intake.pass(minutes);
    const answer = await api.change(id, token, body);
    expect(answer.status).toBe(status);
    expect(answer.body.code).toBe(status === 409 ? 'rating.closed' : undefined);
  });

  it('needs the edit token of this rating', async () => {
    const other = await api.submit({ id: randomUUID(), code, score: 1 });
    for (const wrong of ['', 'x', other.body.editToken, undefined]) {
      const refused = await api.change(id, wrong, { score: 1 });
      expect([refused.status, refused.body.code]).toEqual([401, 'edit-token.wrong']);
    }
    intake.store.assertCommitted(2);
  });

  it.each<[unknown, string]>([
    [{ score: 5 }, 'score'],
    [{ score: null }, 'score'],
    [{ answers: { sopan: 1 } }, 'answers.sopan'],
    [{ id: 'x' }, 'id'],
    [{ notThisOfficer: null }, 'notThisOfficer'],
  ])('refuses %j, naming %s', async (body, field) => {
    const refused = await api.change(id, token, body);
    expect(refused.status).toBe(400);
    expect(fieldsOf(refused)).toContain(field);
  });

  it.each(['5', '[]', '[{"score":1}]', '"x"'])('refuses the body %s', async (body) => {
    expect((await api.change(id, token, body)).status).toBe(400);
    intake.store.assertCommitted(1);
  });

  it('knows no other addresses', async () => {
    const answer = await intake.app.inject({ url: `/api/v1/ratings/${String(id)}` });
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toMatchObject({ code: 'request.not-found' });
    const malformed = await api.change('satu', token, {});
    expect([malformed.status, malformed.body.code]).toEqual([400, 'rating-id.malformed']);
  });
});
