import { Logger } from '@nestjs/common';
import {
  DatabaseTurns,
  type HintName,
  HintProducer,
  type Job,
  JobRunner,
  type QueueSettings,
} from '@app/jobs';
import type { BreakableLink } from '../database/breakable-link.js';

/** A queue that the suite may cut off and mend. */
export interface BreakableQueue {
  settings: QueueSettings;
  /** where turns are taken, past the link */
  databaseUrl: string;
  link: Pick<BreakableLink, 'cut' | 'mend' | 'freeze' | 'thaw'>;
  close(): Promise<void>;
}

const SELDOM = 3_600_000;
const NAMES = [
  'aggregation.advance',
  'exports.make',
  'periods.answer',
  'figures.run',
  'proof.seal',
] as const;
type JobName = (typeof NAMES)[number];

/** What takes longer is not a hint any more: the worker looks by itself every five seconds. */
const PROMPT_MS = 4_000;

/** Counts the runs of each job; a test may hold one up or make it fail. */
export class Runs {
  readonly counts = new Map<JobName, number>();
  during: () => Promise<void> = () => Promise.resolve();
  private waiting: (() => void)[] = [];

  /** Jobs that run seldom without a hint, but for those of which it is told how often, in milliseconds. */
  jobs(every: Partial<Record<JobName, number>> = {}): Job[] {
    return NAMES.map((name) => ({
      name,
      every: every[name] ?? SELDOM,
      run: () => this.run(name),
    }));
  }

  of(name: JobName): number {
    return this.counts.get(name) ?? 0;
  }

  /** Resolves with the first run beyond `count`, whether it has happened already or not. */
  async beyond(name: JobName, count: number): Promise<void> {
    while (this.of(name) <= count) {
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  private async run(name: JobName): Promise<void> {
    this.counts.set(name, this.of(name) + 1);
    this.waiting.splice(0).forEach((wake) => wake());
    await this.during();
  }
}

/** The promises of the queue, which every backend must keep. */
export function describeQueue(backend: string, open: () => Promise<BreakableQueue>): void {
  describe(`the queue on ${backend}`, () => {
    const advance = 'aggregation.advance';
    let queue: BreakableQueue;
    let hints: HintProducer;
    let runner: JobRunner;
    let runs: Runs;

    beforeAll(async () => {
      Logger.overrideLogger(false);
      queue = await open();
    });
    afterAll(async () => {
      Logger.overrideLogger(['error', 'warn']);
      await queue.close();
    });

    beforeEach(async () => {
      runs = new Runs();
      hints = new HintProducer(queue.settings);
      runner = newRunner();
    });
    afterEach(async () => {
      await hints.close();
      await runner.stop();
    });

    function newRunner(every: Parameters<Runs['jobs']>[0] = {}): JobRunner {
      const turns = new DatabaseTurns(queue.databaseUrl);
      return new JobRunner(queue.settings, runs.jobs(every), undefined, turns);
    }

    /** In place of the runner whose jobs run when they are hinted at. */
    async function startOften(every: Parameters<Runs['jobs']>[0]): Promise<void> {
      await runner.stop();
      runner = newRunner(every);
      runner.start();
    }

    /** Starts the runner, lets pass what every start runs once, and tells how often that was. */
    async function startQuietly(): Promise<number> {
      runner.start();
      hints.hint(advance);
      await runs.beyond(advance, 0);
      for (let seen = 0; seen < runs.of(advance);) {
        seen = runs.of(advance);
        await longEnoughToSend();
      }
      return runs.of(advance);
    }

    it('runs the job that a hint names, promptly', async () => {
      const before = await startQuietly();
      const started = performance.now();
      hints.hint(advance);
      await runs.beyond(advance, before);
      expect(performance.now() - started).toBeLessThan(PROMPT_MS);
    });

    it('runs every job of the schedule without a hint', async () => {
      await startOften(Object.fromEntries(NAMES.map((name) => [name, 400])));
      await Promise.all(NAMES.map((name) => runs.beyond(name, 1)));
    });

    it('runs a job again when it is hinted at while it runs', async () => {
      let go = (): void => undefined;
      const before = await startQuietly();
      runs.during = () => new Promise((resolve) => (go = resolve));
      hints.hint(advance);
      await runs.beyond(advance, before);
      hints.hint(advance);
      await longEnoughToSend();
      runs.during = () => Promise.resolve();
      const started = performance.now();
      go();
      await runs.beyond(advance, before + 1);
      expect(performance.now() - started).toBeLessThan(PROMPT_MS);
    });

    it('runs a job again after it failed', async () => {
      const before = await startQuietly();
      runs.during = () => Promise.reject(new Error('deadlock detected'));
      hints.hint(advance);
      await runs.beyond(advance, before);
      runs.during = () => Promise.resolve();
      hints.hint(advance);
      await runs.beyond(advance, before + 1);
    });

    it('gives up a job that it does not know, and goes on', async () => {
      const before = await startQuietly();
      hints.hint('names.of-tomorrow' as HintName);
      hints.hint(advance);
      await runs.beyond(advance, before);
    });

    it('never waits or throws while the queue is away, and works again when it is back', async () => {
      const before = await startQuietly();
      await queue.link.cut();
      for (let i = 0; i < 1_000; i += 1) hints.hint(advance);
      await longEnoughToSend();
      hints.hint(advance);
      await queue.link.mend();
      const ticking = setInterval(() => hints.hint(advance), 100);
      await runs.beyond(advance, before);
      clearInterval(ticking);
    });

    it('keeps the schedule while the queue is away, also when it was never there', async () => {
      await queue.link.cut();
      await startOften({ [advance]: 200, 'proof.seal': 200 });
      await runs.beyond(advance, 3);
      await runs.beyond('proof.seal', 3);
      await queue.link.mend();
      runs.counts.clear();
      await runs.beyond(advance, 1);
    });

    it('lets go of a queue that is away', async () => {
      await startQuietly();
      await queue.link.cut();
      hints.hint(advance);
      await longEnoughToSend();
      await Promise.all([hints.close(), runner.stop()]);
      await queue.link.mend();
      hints = new HintProducer(queue.settings);
      runner = newRunner();
    });

    it('finishes the job at hand before it stops', async () => {
      const before = await startQuietly();
      let finished = false;
      runs.during = async () => {
        await new Promise((resolve) => setTimeout(resolve, 300));
        finished = true;
      };
      hints.hint(advance);
      await runs.beyond(advance, before);
      await runner.stop();
      expect(finished).toBe(true);
      runner = newRunner();
    });
  });
}

/** A hint is gathered and on the queue by then. */
function longEnoughToSend(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 500));
}
