import { Logger } from '@nestjs/common';
import { startLogging } from '@app/platform';
import { type Intake, startIntake } from '../../../../test/support/intake/intake.js';

const PERSONAL = {
  nik: '3471012309870001',
  phone: '081234567890',
  name: 'Siti Rahmawati',
  address: '203.0.113.77',
  cookie: 'nonce-of-one-browser',
};

let intake: Intake;
let log: string;

beforeEach(async () => {
  intake = await startIntake();
  log = '';
  startLogging({ LOG_FORMAT: 'json' }, { write: (line) => void (log += line) });
});
afterEach(async () => {
  await intake.close();
  Logger.overrideLogger(false);
});

function send(method: 'GET' | 'POST', url: string): ReturnType<Intake['app']['inject']> {
  return intake.app.inject({
    method,
    url: `${url}?nik=${PERSONAL.nik}`,
    remoteAddress: PERSONAL.address,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-forwarded-for': PERSONAL.address,
      cookie: `nonce=${PERSONAL.cookie}`,
    },
    payload: new URLSearchParams({
      score: '4',
      name: PERSONAL.name,
      phone: PERSONAL.phone,
    }).toString(),
  });
}

function expectNothingPersonal(code: string): void {
  const texts = [...Object.values(PERSONAL), code, 'Siti', encodeURIComponent(PERSONAL.name)];
  expect(texts.filter((text) => log.includes(text))).toEqual([]);
}

it('logs the route, the status and the request id of a refused POST, and nothing that was sent', async () => {
  const code = intake.target();
  const { statusCode } = await send('POST', `/R/${code}`);
  expect(log).toContain(`"route":"/R/:code","status":${statusCode}`);
  expect(log).toMatch(/"requestId":"[0-9a-f-]{36}"/);
  expectNothingPersonal(code);
});

it('logs no address that leads nowhere', async () => {
  await send('POST', `/${PERSONAL.phone}`);
  expect(log).toContain('"status":404');
  expectNothingPersonal(PERSONAL.phone);
});

it('logs no rating at all: the time of the line would tell who rated', async () => {
  const code = intake.target();
  const id = '3f8f9c1e-7d2a-4b6b-9e57-0c1d2e3f4a5b';
  const payload = { id, code, score: 4 };
  const answer = await intake.app.inject({ method: 'POST', url: '/api/v1/ratings', payload });
  expect(answer.statusCode).toBe(201);
  // the test's queue is down on purpose, and that is all it says
  expect(log.match(/"context":"[a-z]+"/g)).toEqual(['"context":"intake"']);
  expect(log).not.toContain('"status"');
  expectNothingPersonal(code);
});

it('logs a failure without what led to it', async () => {
  const code = intake.target();
  intake.store.resolveCode = () => Promise.reject(new Error('a defect'));
  await send('GET', `/R/${code}`);
  expect(log).toContain('a defect');
  expectNothingPersonal(code);
});
