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

  async start(schedule: Schedule): Promise<void> {
    for (const [name, every] of Object.entries(schedule)) {
      await this.backend.queue.upsertJobScheduler(
        name,
        { every },
        { name, data: {}, opts: { removeOnComplete: true, removeOnFail: 100 } },
      );
    }
    this.worker = this.backend.startWorker((job) => this.run(job), 2);
  }

  /** Finishes the jobs at hand, then lets go of the queue. */
  async stop(): Promise<void> {
    await this.worker?.close();
    await this.backend.queue.close();
    await this.backend.close();
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
