import fastify, { type FastifyInstance, type InjectOptions } from 'fastify';
import { gzipSync } from 'node:zlib';
import { explainError } from './problem.js';
import { refuseUnreadable } from './refuse-unreadable.js';

let app: FastifyInstance;

beforeAll(async () => {
  app = fastify();
  app.setErrorHandler((error, _request, reply) => {
    const { status, code, errors } = explainError(error, {});
    return reply.status(status).send({ code, fields: errors.map(({ field }) => field) });
  });
  refuseUnreadable(app, ['comment']);
  app.post('/:id', async () => ({ code: 'taken' }));
});

afterAll(() => app.close());

async function answerTo(body: unknown, sent: InjectOptions = {}): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  const payload = typeof body === 'string' ? body : JSON.stringify(body);
  const answer = await app.inject({ method: 'POST', url: '/1', payload, headers, ...sent });
  return answer.json();
}

it('lets through what can be stored', async () => {
  expect(await answerTo({ name: 'Loket 1 😀', list: [{ a: null }, 1, true] })).toEqual({
    code: 'taken',
  });
});

it.each(['a\u0000b', '\ud83d', 'x\udc00'])('refuses %j and names the field', async (text) => {
  const refusal = { code: 'request.invalid', fields: ['list.0.name'] };
  expect(await answerTo({ list: [{ name: text }] })).toEqual(refusal);
});

it('refuses it in an address and in the name of a field too', async () => {
  expect(await answerTo({}, { url: '/%00' })).toEqual({ code: 'request.invalid', fields: ['id'] });
  expect(await answerTo({}, { url: '/1?q=%00' })).toEqual({
    code: 'request.invalid',
    fields: ['q'],
  });
  expect(await answerTo({ 'a\u0000': 1 })).toEqual({ code: 'request.malformed', fields: [] });
});

it('leaves a field alone whose reader cleans it', async () => {
  expect(await answerTo({ comment: 'a\u0000b' })).toEqual({ code: 'taken' });
});

it.each([20, 4_000, 7_000])('of a body %d deep takes only what is not too deep', async (depth) => {
  const deep = '['.repeat(depth) + ']'.repeat(depth);
  expect(await answerTo(deep)).toEqual(
    depth === 20 ? { code: 'taken' } : { code: 'request.malformed', fields: [] },
  );
});

it.each(['gzip', 'br', 'x-unknown', 'gzip, gzip', '*'])(
  'refuses a body as %s',
  async (encoding) => {
    const headers = { 'content-type': 'application/json', 'content-encoding': encoding };
    const refusal = { code: 'request.encoded', fields: [] };
    expect(await answerTo('', { headers, payload: gzipSync('{}') })).toEqual(refusal);
  },
);
