import { Logger } from '@nestjs/common';
import { NotYet } from '@app/jobs';
import type { RememberedReading } from '@app/persistence/clock';
import { WatchedClock } from './watched-clock.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const BEGIN = Date.parse('2026-11-30T03:00:00Z');

/** A machine and a database whose clocks a test sets. */
class Clocks {
  passed = HOUR;
  wrongBy = 0;
  databaseWrongBy = 0;
  bootId = 'first start';
  readings = new Map<string, RememberedReading>();
  /** what an answer of the database takes */
  delay = 0;

  readonly store = {
    readClock: () => {
      const answer = BEGIN + this.passed + this.databaseWrongBy;
      this.passed += this.delay;
      return Promise.resolve(answer);
    },
    findReading: (bootId: string) =>
      Promise.resolve(this.readings.get(bootId) ?? [...this.readings.values()].at(-1) ?? null),
    remember: async (look: RememberedReading) => void this.readings.set(look.bootId, look),
  };

  startWorker(): WatchedClock {
    const machine = {
      wall: () => BEGIN + this.passed + this.wrongBy,
      uptime: () => this.passed,
      bootId: this.bootId,
    };
    return new WatchedClock(this.store, machine, () => undefined);
  }
}

let clocks: Clocks;
let warn: jest.SpyInstance;

beforeEach(() => {
  clocks = new Clocks();
  warn = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
  jest.spyOn(Logger.prototype, 'log').mockImplementation(() => undefined);
});
afterEach(() => jest.restoreAllMocks());

/** What the clock says as a time of the story, or `not yet`. */
async function askOf(clock: WatchedClock): Promise<number | 'not yet'> {
  try {
    return (await clock.trusted()).getTime() - BEGIN;
  } catch (error) {
    expect(error).toBeInstanceOf(NotYet);
    return 'not yet';
  }
}

it('is the time, from the first look of all', async () => {
  expect(await askOf(clocks.startWorker())).toBe(HOUR);
});

it('is no time at all while both clocks have jumped, and says so once', async () => {
  const clock = clocks.startWorker();
  await askOf(clock);
  clocks.wrongBy = clocks.databaseWrongBy = DAY;
  expect(await askOf(clock)).toBe('not yet');
  clocks.passed += MINUTE;
  expect(await askOf(clock)).toBe('not yet');
  expect(warn.mock.calls.map(([text]) => text)).toEqual([
    expect.stringContaining('The clock is 86400 s ahead of'),
  ]);
  clocks.wrongBy = clocks.databaseWrongBy = 0;
  expect(await askOf(clock)).toBe(HOUR + MINUTE);
});

it.each([
  ['this machine', 'wrongBy'],
  ['the database', 'databaseWrongBy'],
] as const)('goes on by the other clock where that of %s runs ahead', async (_, wrong) => {
  const clock = clocks.startWorker();
  clocks[wrong] = DAY;
  expect(await askOf(clock)).toBe(HOUR);
  clocks.passed += 20 * MINUTE;
  expect(await askOf(clock)).toBe(HOUR + 20 * MINUTE);
  expect(warn.mock.calls.map(([text]) => text)).toEqual([
    expect.stringContaining('86400 s apart; the earlier one counts'),
  ]);
});

it('a database that answers late does not make it late', async () => {
  const clock = clocks.startWorker();
  clocks.delay = 2 * MINUTE;
  expect(await askOf(clock)).toBe(HOUR + 2 * MINUTE);
});

it('a worker that starts on the same machine in the middle of a wrong clock notices it', async () => {
  await askOf(clocks.startWorker());
  clocks.passed += 3 * HOUR;
  clocks.wrongBy = clocks.databaseWrongBy = DAY;
  expect(await askOf(clocks.startWorker())).toBe('not yet');
  clocks.wrongBy = clocks.databaseWrongBy = 0;
  expect(await askOf(clocks.startWorker())).toBe(4 * HOUR);
});

it('after a start of the machine it needs ten minutes, since nobody knows how long it was off', async () => {
  await askOf(clocks.startWorker());
  clocks.passed += 2 * MINUTE;
  clocks.bootId = 'second start';
  const clock = clocks.startWorker();
  expect(await askOf(clock)).toBe('not yet');
  clocks.passed += 10 * MINUTE;
  expect(await askOf(clock)).toBe(HOUR + 12 * MINUTE);
});

it('a worker on another machine begins at once where one works already', async () => {
  await askOf(clocks.startWorker());
  clocks.passed += 20 * SECOND;
  clocks.bootId = 'another machine';
  expect(await askOf(clocks.startWorker())).toBe(HOUR + 20 * SECOND);
});

it('does not remember what it doubts', async () => {
  const clock = clocks.startWorker();
  await askOf(clock);
  clocks.passed += MINUTE;
  clocks.wrongBy = clocks.databaseWrongBy = -DAY;
  expect(await askOf(clock)).toBe('not yet');
  expect([...clocks.readings.values()]).toEqual([
    { bootId: 'first start', wall: BEGIN + HOUR, uptime: HOUR },
  ]);
});
