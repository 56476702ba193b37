import { Logger } from '@nestjs/common';
import { type Job, UnrecoverableError } from 'bullmq';
import type { JobHandlers, JobMap, JobName } from './job-map.js';
import { openQueueBackend, type QueueBackend, type QueueSettings } from './queue-backend.js';

/** How often each job runs without any hint, in milliseconds. */
export type Schedule = Record<JobName, number>;

/** Runs jobs: those hinted at and those of the schedule. */
export class JobRunner {
  private readonly logger = new Logger(JobRunner.name);
  private readonly backend: QueueBackend;
  private worker: { close(): Promise<void> } | undefined;

  /** @param open how to reach the queue; a test gives its own */
  constructor(
    settings: QueueSettings,
    private readonly handlers: JobHandlers,
    open = openQueueBackend,
  ) {
    this.backend = open(settings, (trouble) => this.logger.warn(trouble));
  }

  /** Keeps to the schedule from now on, also when the queue is lost and comes back empty. */
  async start(schedule: Schedule): Promise<void> {
    await this.keep(schedule);
    this.backend.onReturn(() => void this.keepAgain(schedule));
    this.worker = this.backend.startWorker((job) => this.run(job), 2);
  }

  /** Finishes the jobs at hand, then lets go of the queue. */
  async stop(): Promise<void> {
    await this.worker?.close();
    await this.backend.queue.close();
    await this.backend.close();
  }

  private async keep(schedule: Schedule): Promise<void> {
    const { queue } = this.backend;
    for (const [name, every] of Object.entries(schedule)) {
      // a changed interval would otherwise begin only after the next run of the old one
      const kept = await queue.getJobScheduler(name);
      if (kept && kept.every !== every) await queue.removeJobScheduler(name);
      await queue.upsertJobScheduler(
        name,
        { every },
        { name, data: {}, opts: { removeOnComplete: true, removeOnFail: 100 } },
      );
    }
  }

  /** Should the queue be lost once more in the middle, it calls again when it is back. */
  private keepAgain(schedule: Schedule): Promise<void> {
    return this.keep(schedule).catch((error: Error) =>
      this.logger.warn(`the schedule was not renewed: ${error.message}`),
    );
  }

  private async run(job: Job): Promise<void> {
    const handler = this.handlers[job.name as JobName] as
      ((payload: JobMap[JobName]) => Promise<void>) | undefined;
    if (!handler) {
      throw new UnrecoverableError(
        `No handler for the job "${job.name}"; was it sent by a newer version?`,
      );
    }
    await handler(job.data).catch((error: Error) => {
      this.logger.error(`${job.name} failed: ${error.message}`);
      throw error;
    });
  }
}
