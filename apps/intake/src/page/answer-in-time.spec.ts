import { gunzipSync } from 'node:zlib';
import fastifyCompress from '@fastify/compress';
import fastify, {
  type FastifyInstance,
  type FastifyReply,
  type LightMyRequestResponse,
} from 'fastify';
import { answerInTime } from './answer-in-time.js';

const LONGEST_MS = 5_500;

let app: FastifyInstance;
let asked: FastifyReply[];

/** The store hangs: an answer comes when a test sends it. */
beforeEach(async () => {
  asked = [];
  app = fastify();
  answerInTime(app);
  await app.register(fastifyCompress, { threshold: 1 });
  app.setErrorHandler((error: Error & { code: string }, _request, reply) =>
    reply.status(503).type('text/plain').send(error.code.repeat(1_000)),
  );
  const hang = (_request: unknown, reply: FastifyReply): void => void asked.push(reply);
  app.get('/', hang);
  app.post('/', hang);
  await app.ready();
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'performance'] });
});

afterEach(async () => {
  jest.useRealTimers();
  await app.close();
});

async function ask(method: 'GET' | 'POST', headers = {}): Promise<LightMyRequestResponse> {
  const answer = app.inject({ method, url: '/', headers });
  while (asked.length === 0) await new Promise(setImmediate);
  return answer;
}

it.each([
  ['GET', 'store.unavailable'],
  ['POST', 'store.silent'],
] as const)('%s is told %s when the time is over, and not before', async (method, code) => {
  const told = jest.fn();
  const answer = ask(method);
  void answer.then(told);
  await new Promise(setImmediate);
  jest.advanceTimersByTime(LONGEST_MS - 1);
  await new Promise(setImmediate);
  expect(told).not.toHaveBeenCalled();
  jest.advanceTimersByTime(1);
  const { statusCode, body } = await answer;
  expect([statusCode, body]).toEqual([503, code.repeat(1_000)]);
});

it('what is answered in time leaves no clock running', async () => {
  const answer = ask('POST');
  await new Promise(setImmediate);
  expect(jest.getTimerCount()).toBe(1);
  asked[0]!.send('stored');
  expect((await answer).body).toBe('stored');
  expect(jest.getTimerCount()).toBe(0);
});

it('an answer that comes while another is on its way, or later, goes nowhere', async () => {
  const answer = ask('POST', { 'accept-encoding': 'gzip' });
  await new Promise(setImmediate);
  jest.advanceTimersByTime(LONGEST_MS);
  asked[0]!.send('stored');
  const { statusCode, rawPayload } = await answer;
  expect([statusCode, String(gunzipSync(rawPayload))]).toEqual([503, 'store.silent'.repeat(1_000)]);
  expect(() => asked[0]!.send('stored')).not.toThrow();
});
