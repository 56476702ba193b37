import { Logger } from '@nestjs/common';
import { type Job, UnrecoverableError } from 'bullmq';
import { JobLoop } from './job-loop.js';
import type { JobHandlers, JobName } from './job-map.js';
import { DatabaseTurns, type JobTurns } from './job-turns.js';
import { openQueueBackend, type QueueBackend, type QueueSettings } from './queue-backend.js';

/** How often each job runs without any hint, in milliseconds. */
export type Schedule = Record<JobName, number>;

/**
 * Runs jobs by timers of this process, so that everything happens while the queue is away too, or was never
 * there. A hint on the queue only makes its job sooner: it is done as soon as it has been heard.
 */
export class JobRunner {
  private readonly logger = new Logger(JobRunner.name);
  private readonly backend: QueueBackend;
  private readonly loops = new Map<string, JobLoop>();
  private worker: { close(): Promise<void> } | undefined;

  /** @param open how to reach the queue; a test gives its own, as it may the turns */
  constructor(
    settings: QueueSettings,
    private readonly handlers: JobHandlers,
    open = openQueueBackend,
    private readonly turns: JobTurns = new DatabaseTurns(settings.databaseUrl),
  ) {
    this.backend = open(settings, (trouble) => this.logger.warn(trouble));
  }

  /** Begins with every job at once, and waits for none of them, nor for the queue. */
  start(schedule: Schedule): void {
    for (const [name, every] of Object.entries(schedule)) {
      const handle = (): Promise<void> => this.handlers[name as JobName]({});
      const loop = new JobLoop({ name, every, handle }, this.turns);
      this.loops.set(name, loop);
      loop.wake();
    }
    this.worker = this.backend.startWorker(async (hint) => this.hear(hint), 1);
  }

  /** Finishes the jobs at hand, then lets go of the queue. */
  async stop(): Promise<void> {
    await this.worker?.close();
    await Promise.all([...this.loops.values()].map((loop) => loop.stop()));
    await this.turns.close();
    await this.backend.queue.close();
    await this.backend.close();
  }

  private hear({ name }: Job): void {
    const loop = this.loops.get(name);
    if (!loop) {
      throw new UnrecoverableError(
        `No handler for the job "${name}"; was it sent by a newer version?`,
      );
    }
    loop.wake();
  }
}
