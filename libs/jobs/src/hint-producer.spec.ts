import { deepStrictEqual } from 'node:assert';
import { Logger } from '@nestjs/common';
import { HintProducer } from './hint-producer.js';
import type { QueueBackend } from './queue-backend.js';

/** A queue in memory; a test decides when an `add` ends, and how. */
class FakeQueue {
  private readonly added: string[] = [];
  private readonly endings: { resolve: () => void; reject: (error: Error) => void }[] = [];

  readonly open = (): QueueBackend =>
    ({
      queue: {
        add: (name: string) => {
          this.added.push(name);
          return new Promise<void>((resolve, reject) => this.endings.push({ resolve, reject }));
        },
        close: () => Promise.resolve(),
      },
      close: () => Promise.resolve(),
    }) as unknown as QueueBackend;

  accept(): Promise<void> {
    this.endings.shift()!.resolve();
    return jest.advanceTimersByTimeAsync(0);
  }

  refuse(): Promise<void> {
    this.endings.shift()!.reject(new Error('the queue is away'));
    return jest.advanceTimersByTimeAsync(0);
  }

  assertAdded(...names: string[]): void {
    deepStrictEqual(this.added, names);
  }
}

let queue: FakeQueue;
let hints: HintProducer;

beforeEach(() => {
  jest.useFakeTimers();
  Logger.overrideLogger(false);
  queue = new FakeQueue();
  hints = new HintProducer({ databaseUrl: 'postgres://nobody@nowhere/none' }, queue.open);
});

afterEach(async () => {
  await hints.close();
  jest.useRealTimers();
});

/** Longer than hints are gathered. */
const gather = (): Promise<void> => jest.advanceTimersByTimeAsync(250);

it('sends one job for a burst, and one for each name', async () => {
  for (let i = 0; i < 100; i += 1) hints.hint('aggregation.advance');
  hints.hint('exports.make');
  queue.assertAdded();
  await gather();
  queue.assertAdded('aggregation.advance', 'exports.make');
});

it('sends again what is hinted at while the job is on its way', async () => {
  hints.hint('aggregation.advance');
  await gather();
  hints.hint('aggregation.advance');
  hints.hint('aggregation.advance');
  await gather();
  queue.assertAdded('aggregation.advance');
  await queue.accept();
  await gather();
  queue.assertAdded('aggregation.advance', 'aggregation.advance');
});

it('keeps one hint, not many, while the queue does not answer', async () => {
  for (let i = 0; i < 100; i += 1) {
    hints.hint('aggregation.advance');
    await gather();
  }
  queue.assertAdded('aggregation.advance');
});

it('does not throw when the queue refuses, and sends the next', async () => {
  hints.hint('aggregation.advance');
  await gather();
  await queue.refuse();
  hints.hint('aggregation.advance');
  await gather();
  queue.assertAdded('aggregation.advance', 'aggregation.advance');
});

it('sends nothing more once closed', async () => {
  hints.hint('aggregation.advance');
  await hints.close();
  await gather();
  queue.assertAdded();
});
