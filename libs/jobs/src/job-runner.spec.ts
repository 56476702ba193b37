import { Logger } from '@nestjs/common';
import { type Job as Hint, UnrecoverableError } from 'bullmq';
import { type Job, NotYet } from './job.js';
import { JobRunner } from './job-runner.js';
import type { JobTurns } from './job-turns.js';
import type { QueueBackend } from './queue-backend.js';
import { nextStep } from './steps.js';

type Processor = (hint: Hint) => Promise<void>;

const MINUTE = 60_000;
const SETTINGS = { databaseUrl: 'postgres://nobody@nowhere/none' };

/** Turns that a test may give to another process. */
class FakeTurns implements JobTurns {
  takenElsewhere = false;
  lost = false;

  take(): Promise<(() => Promise<void>) | null> {
    if (this.lost) return Promise.reject(new Error('connect ECONNREFUSED'));
    return Promise.resolve(this.takenElsewhere ? null : () => Promise.resolve());
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

let events: string[];
let turns: FakeTurns;
let hear: (name: string) => Promise<void>;
let runner: JobRunner;
let errors: jest.SpyInstance;

type Runs = Record<string, Job['run']>;

/** Jobs that run as told, beside those that somebody may hint at, which do nothing. */
function jobsOf(runs: Runs, every: number): Job[] {
  const idle = {
    'aggregation.advance': nothing,
    'exports.make': nothing,
    'periods.answer': nothing,
  };
  return Object.entries({ ...idle, ...runs }).map(([name, run]) => ({ name, every, run }));
}

const nothing = (): Promise<void> => Promise.resolve();

/** Starts a runner whose queue never brings anything but what the test lets it hear. */
function start(runs: Runs, every = 5 * MINUTE): Promise<void> {
  const open = (): QueueBackend =>
    ({
      queue: { add: () => new Promise(() => {}), close: async () => void events.push('queue') },
      startWorker: (processor: Processor) => {
        hear = (name) => processor({ name, data: {} } as Hint);
        return { close: async () => void events.push('hints') };
      },
      close: async () => void events.push('connection'),
    }) as unknown as QueueBackend;
  runner = new JobRunner(SETTINGS, jobsOf(runs, every), open, turns);
  runner.start();
  return pass(0);
}

const pass = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);

/** A handler that a test holds up. */
function heldUp(): { runs: number; release: () => void; handle: () => Promise<void> } {
  const held = {
    runs: 0,
    release: (): void => undefined,
    handle: () => {
      held.runs += 1;
      return new Promise<void>((resolve) => (held.release = resolve));
    },
  };
  return held;
}

/** A step waits for what no fake timer moves. */
async function untilBegun(held: { runs: number }): Promise<void> {
  while (held.runs === 0)
    await new Promise((resolve) =>
      jest.requireActual<typeof import('node:timers')>('node:timers').setImmediate(resolve),
    );
}

beforeEach(() => {
  jest.useFakeTimers();
  events = [];
  turns = new FakeTurns();
  errors = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
});
afterEach(async () => {
  await runner.stop();
  errors.mockRestore();
  jest.useRealTimers();
});

it('runs every job at once and then by the clock of this process, without any queue', async () => {
  await start({ 'proof.seal': async () => void events.push('seal') });
  expect(events).toEqual(['seal']);
  await pass(10 * MINUTE);
  expect(events).toEqual(['seal', 'seal', 'seal']);
});

it('runs sooner what it hears of, and has done with the hint at once', async () => {
  const held = heldUp();
  await start({ 'figures.run': held.handle });
  held.release();
  await pass(0);
  await hear('figures.run');
  expect(held.runs).toBe(2);
  held.release();
});

it('never runs a job beside itself, and once more after a hint in the middle', async () => {
  const held = heldUp();
  await start({ 'figures.run': held.handle });
  await pass(60 * MINUTE);
  await hear('figures.run');
  await hear('figures.run');
  expect(held.runs).toBe(1);
  held.release();
  await pass(0);
  expect(held.runs).toBe(2);
  held.release();
  await pass(4 * MINUTE);
  expect(held.runs).toBe(2);
});

it('a job that hangs holds no other kind up', async () => {
  const held = heldUp();
  await start({
    'proof.seal': held.handle,
    'ratings.judge': async () => void events.push('judge'),
  });
  await pass(10 * MINUTE);
  expect(events).toEqual(['judge', 'judge', 'judge']);
  held.release();
});

it('leaves a job to the process that has its turn, and looks again soon', async () => {
  turns.takenElsewhere = true;
  await start({ 'proof.seal': async () => void events.push('seal') });
  expect(events).toEqual([]);
  turns.takenElsewhere = false;
  await pass(1_000);
  expect(events).toEqual(['seal']);
});

it('tries again in a minute what failed, also when it is the turn that cannot be had', async () => {
  turns.lost = true;
  await start({ 'comments.forget': async () => void events.push('forget') }, 720 * MINUTE);
  expect(errors).toHaveBeenCalledWith('comments.forget failed: connect ECONNREFUSED');
  turns.lost = false;
  await pass(MINUTE);
  expect(events).toEqual(['forget']);
});

it('says nothing of a job whose time has not come, and calls it again in a minute', async () => {
  let calls = 0;
  const handle = (): Promise<void> => {
    calls += 1;
    return calls < 3 ? Promise.reject(new NotYet()) : Promise.resolve();
  };
  await start({ 'comments.forget': handle }, 720 * MINUTE);
  await pass(10 * MINUTE);
  expect([calls, errors.mock.calls]).toEqual([3, []]);
});

it('gives up a hint without a job, since a second try changes nothing', async () => {
  await start({});
  await expect(hear('names.of-tomorrow')).rejects.toThrow(UnrecoverableError);
  await expect(hear('names.of-tomorrow')).rejects.toThrow('sent by a newer version');
});

it('hears no more, finishes the jobs at hand, and then lets go of the connection', async () => {
  const held = heldUp();
  await start({ 'proof.seal': () => held.handle().then(() => void events.push('sealed')) });
  const stopped = runner.stop();
  await pass(MINUTE);
  held.release();
  await stopped;
  expect(events).toEqual(['hints', 'sealed', 'queue', 'connection']);
  await pass(60 * MINUTE);
  expect(held.runs).toBe(1);
});

it('ends a long job between two of its steps when it stops, and calls that no failure', async () => {
  const held = heldUp();
  const takeSteps = async (): Promise<void> => {
    for (const step of ['one', 'two']) {
      await nextStep();
      events.push(`begin ${step}`);
      await held.handle();
      events.push(`end ${step}`);
    }
  };
  await start({ 'proof.seal': takeSteps });
  await untilBegun(held);
  const stopped = runner.stop();
  held.release();
  await stopped;
  expect(events).toEqual(['begin one', 'hints', 'end one', 'queue', 'connection']);
  expect(errors).not.toHaveBeenCalled();
});

it('begins with no job where a hint has none, or two have one name', () => {
  const named = (...names: string[]): (() => JobRunner) => {
    const jobs = names.map((name) => ({ name, every: MINUTE, run: nothing }));
    return () => new JobRunner(SETTINGS, jobs, undefined, turns);
  };
  expect(named('aggregation.advance')).toThrow(
    'No job hears the hint exports.make, periods.answer',
  );
  expect(named('aggregation.advance', 'periods.answer', 'exports.make', 'exports.make')).toThrow(
    'one name',
  );
});
