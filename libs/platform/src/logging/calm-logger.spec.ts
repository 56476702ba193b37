import type { LoggerService } from '@nestjs/common';
import { CalmLogger } from './calm-logger.js';

let lines: string[];
let logger: CalmLogger;

beforeEach(() => {
  jest.useFakeTimers();
  lines = [];
  const write =
    (level: string) =>
    (...words: unknown[]): void =>
      void lines.push([level, ...words.map(String)].join(' '));
  const inner: LoggerService = { log: write('log'), warn: write('warn'), error: write('error') };
  logger = new CalmLogger(inner);
});

afterEach(() => jest.useRealTimers());

const AWAY = 'connect ECONNREFUSED 127.0.0.1:6379';

it('writes the same trouble once, then a count a minute', () => {
  for (let at = 0; at < 480; at += 1) {
    logger.warn(AWAY, 'HintProducer');
    jest.advanceTimersByTime(125);
  }
  logger.warn(AWAY, 'HintProducer');
  jest.advanceTimersByTime(60_000);
  expect(lines).toEqual([
    `warn ${AWAY} HintProducer`,
    `warn ${AWAY} (479 times more in a minute) HintProducer`,
    `warn ${AWAY} (1 times more in a minute) HintProducer`,
  ]);
});

it('is silent when the trouble is over, and writes it anew when it comes back', () => {
  logger.warn(AWAY, 'a');
  jest.advanceTimersByTime(600_000);
  logger.warn(AWAY, 'a');
  expect(lines).toEqual([`warn ${AWAY} a`, `warn ${AWAY} a`]);
  expect(jest.getTimerCount()).toBe(1);
});

it('tells troubles apart by words, level and who says it', () => {
  logger.warn(AWAY, 'a');
  logger.warn(AWAY, 'b');
  logger.error(AWAY, 'a');
  logger.warn('something else', 'a');
  expect(lines).toHaveLength(4);
});

it('takes requests that fail in one way as one trouble, and writes its stack once', () => {
  const fail = (digit: number): void =>
    logger.error(
      `request 9a1f3c9e-4f0e-4a7e-9f3c-2f5d7c1b0a4${digit} failed: Error: x\n    at y.js:1:1`,
      'http',
    );
  [1, 2, 3].forEach(fail);
  jest.advanceTimersByTime(60_000);
  expect(lines).toEqual([
    expect.stringMatching(/a41 failed: Error: x\n {4}at y\.js:1:1 http$/),
    expect.stringMatching(/a41 failed: Error: x \(2 times more in a minute\) http$/),
  ]);
});

it('counts nothing of what is no trouble', () => {
  logger.log({ status: 201 }, 'request');
  logger.log({ status: 201 }, 'request');
  expect(lines).toHaveLength(2);
});
