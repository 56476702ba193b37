import { setImmediate } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { type Job, UnrecoverableError } from 'bullmq';
import type { JobHandlers } from './job-map.js';
import { JobRunner } from './job-runner.js';
import type { QueueBackend } from './queue-backend.js';

type Processor = (job: Job) => Promise<void>;

/** Opens a runner whose jobs the test hands over itself. */
async function startRunner(handlers: Partial<JobHandlers>): Promise<{
  run: (name: string) => Promise<void>;
  comeBack: () => void;
  events: string[];
  runner: JobRunner;
}> {
  const events: string[] = [];
  let processor: Processor | undefined;
  let comeBack = (): void => undefined;
  const open = (): QueueBackend =>
    ({
      queue: {
        getJobScheduler: () => Promise.resolve(undefined),
        upsertJobScheduler: async (name: string, { every }: { every: number }) =>
          void events.push(`every ${every} ms: ${name}`),
        close: async () => void events.push('queue closed'),
      },
      startWorker: (given: Processor) => {
        processor = given;
        return { close: async () => void events.push('jobs finished') };
      },
      onReturn: (listener: () => void) => (comeBack = listener),
      close: async () => void events.push('connection closed'),
    }) as unknown as QueueBackend;
  const settings = { databaseUrl: 'postgres://nobody@nowhere/none' };
  const runner = new JobRunner(settings, handlers as JobHandlers, open);
  await runner.start({ 'aggregation.advance': 5_000 } as never);
  return {
    run: (name) => processor!({ name, data: {} } as Job),
    comeBack: () => comeBack(),
    events,
    runner,
  };
}

beforeAll(() => Logger.overrideLogger(false));

it('hands a job to the handler of its name', async () => {
  const ran: string[] = [];
  const { run } = await startRunner({
    'aggregation.advance': async () => void ran.push('advance'),
    'releases.make': async () => void ran.push('releases'),
  });
  await run('releases.make');
  expect(ran).toEqual(['releases']);
});

it('gives up a job without a handler, since a second try changes nothing', async () => {
  const { run } = await startRunner({});
  await expect(run('names.of-tomorrow')).rejects.toThrow(UnrecoverableError);
  await expect(run('names.of-tomorrow')).rejects.toThrow('sent by a newer version');
});

it('passes on what a handler throws, so that the queue knows of it', async () => {
  const failure = new Error('deadlock detected');
  const { run } = await startRunner({ 'releases.make': () => Promise.reject(failure) });
  await expect(run('releases.make')).rejects.toBe(failure);
});

it('keeps the schedule, and lets go of the connection only after the jobs', async () => {
  const { events, runner } = await startRunner({});
  await runner.stop();
  expect(events).toEqual([
    'every 5000 ms: aggregation.advance',
    'jobs finished',
    'queue closed',
    'connection closed',
  ]);
});

it('schedules again when the queue was away, since it may have forgotten everything', async () => {
  const { events, comeBack } = await startRunner({});
  comeBack();
  await setImmediate();
  expect(events).toEqual([
    'every 5000 ms: aggregation.advance',
    'every 5000 ms: aggregation.advance',
  ]);
});
