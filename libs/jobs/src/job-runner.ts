import { Logger } from '@nestjs/common';
import { type Job as Hint, UnrecoverableError } from 'bullmq';
import { HINT_NAMES } from './hint-name.js';
import type { Job } from './job.js';
import { JobLoop } from './job-loop.js';
import { DatabaseTurns, type JobTurns } from './job-turns.js';
import { openQueueBackend, type QueueBackend, type QueueSettings } from './queue-backend.js';

/**
 * Runs jobs by timers of this process, so that everything happens while the queue is away too, or was never
 * there. A hint on the queue only makes its job sooner: it is done as soon as it has been heard.
 */
export class JobRunner {
  private readonly logger = new Logger(JobRunner.name);
  private readonly backend: QueueBackend;
  private readonly loops: ReadonlyMap<string, JobLoop>;
  private worker: { close(): Promise<void> } | undefined;

  /**
   * @param open how to reach the queue; a test gives its own, as it may the turns
   * @throws Error where a hint has no job, or two jobs have one name
   */
  constructor(
    settings: QueueSettings,
    jobs: readonly Job[],
    open = openQueueBackend,
    private readonly turns: JobTurns = new DatabaseTurns(settings.databaseUrl),
  ) {
    this.loops = new Map(jobs.map((job) => [job.name, new JobLoop(job, turns)]));
    checkNames(jobs, this.loops);
    this.backend = open(settings, (trouble) => this.logger.warn(trouble));
  }

  /** Begins with every job at once, and waits for none of them, nor for the queue. */
  start(): void {
    this.loops.forEach((loop) => loop.wake());
    this.worker = this.backend.startWorker(async (hint) => this.hear(hint), 1);
  }

  /** Lets the steps at hand end, then lets go of the queue. */
  async stop(): Promise<void> {
    await this.worker?.close();
    await Promise.all([...this.loops.values()].map((loop) => loop.stop()));
    await this.turns.close();
    await this.backend.queue.close();
    await this.backend.close();
  }

  private hear({ name }: Hint): void {
    const loop = this.loops.get(name);
    if (!loop) {
      throw new UnrecoverableError(
        `No handler for the job "${name}"; was it sent by a newer version?`,
      );
    }
    loop.wake();
  }
}

function checkNames(jobs: readonly Job[], named: ReadonlyMap<string, JobLoop>): void {
  if (named.size < jobs.length) throw new Error('Two jobs have one name.');
  const unheard = HINT_NAMES.filter((name) => !named.has(name));
  if (unheard.length > 0) throw new Error(`No job hears the hint ${unheard.join(', ')}.`);
}
