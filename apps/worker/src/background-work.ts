import { Database } from '@app/database';
import { type Job, JobRunner } from '@app/jobs';
import { countQueueTrouble } from '@app/platform';
import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { TrustedClock } from './clock/trusted-clock.js';
import { markDone, watchLag } from './operation/worker-metrics.js';
import { WORKER_CONFIG, type WorkerConfig } from './worker.config.js';

/** The jobs that run while the app lives. */
export const RUNNING_JOBS = Symbol('running jobs');

/** Runs the worker's jobs while the app lives. */
@Injectable()
export class BackgroundWork implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly runner: JobRunner;

  constructor(
    @Inject(WORKER_CONFIG) { queueDatabaseUrl, redisUrl }: WorkerConfig,
    @Inject(RUNNING_JOBS) jobs: readonly Job[],
    private readonly clock: TrustedClock,
    database: Database,
  ) {
    watchLag(database);
    this.runner = new JobRunner(
      { databaseUrl: queueDatabaseUrl, redisUrl, onTrouble: countQueueTrouble },
      jobs.map((job) => this.marked(job)),
    );
  }

  onApplicationBootstrap(): void {
    this.runner.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.runner.stop();
  }

  /** The job, with a heartbeat in the metrics after each run that ended well. */
  private marked(job: Job): Job {
    const { name, every } = job;
    const run = async (): Promise<void> => {
      await job.run();
      markDone(name, this.clock.now());
    };
    return { name, every, run };
  }
}
