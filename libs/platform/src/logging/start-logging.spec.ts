import { Logger } from '@nestjs/common';
import { startLogging } from './start-logging.js';

let lines: string[];
const to = { write: (line: string) => void lines.push(line) };

beforeEach(() => {
  lines = [];
  Logger.overrideLogger(false);
});
afterAll(() => Logger.overrideLogger(['error', 'warn']));

const first = (): Record<string, unknown> => JSON.parse(lines[0]!) as Record<string, unknown>;

it('writes one JSON object a line, with who says it', () => {
  startLogging({ LOG_FORMAT: 'json' }, to);
  new Logger('worker').warn('the queue is away');
  expect(lines).toHaveLength(1);
  expect(first()).toMatchObject({ level: 40, context: 'worker', msg: 'the queue is away' });
  expect(first()['time']).toMatch(/^\d{4}-.*Z$/);
});

it('keeps fields as fields, and the stack of an error', () => {
  startLogging({ LOG_FORMAT: 'json' }, to);
  new Logger('request').log({ status: 201 });
  new Logger('http').error('failed', 'Error: at line 1');
  expect(first()).toMatchObject({ context: 'request', status: 201 });
  expect(JSON.parse(lines[1]!)).toMatchObject({ context: 'http', detail: 'Error: at line 1' });
});

it.each([
  [{ NODE_ENV: 'production' }, 1],
  [{ NODE_ENV: 'production', LOG_FORMAT: 'text' }, 0],
  [{}, 0],
])('with %j %d lines are JSON', (env, count) => {
  startLogging(env, to);
  new Logger('worker').warn('something');
  expect(lines).toHaveLength(count);
});
