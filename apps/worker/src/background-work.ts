import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { type JobHandlers, JobRunner } from '@app/jobs';
import { CellStore } from '@app/persistence/cells';
import { Database } from '@app/persistence/data-source';
import { forgetExactTimes } from '@app/persistence/ratings';
import { ReleaseStore } from '@app/persistence/releases';
import { AdvanceCells } from './aggregation/advance-cells.js';
import { lookBackFrom, MakeReleases } from './releases/make-releases.js';
import { exactTimesEnd } from './retention/exact-times-end.js';
import { WORKER_CONFIG, type WorkerConfig } from './worker.config.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** Runs the worker's jobs while the app lives. */
@Injectable()
export class BackgroundWork implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly jobs: JobRunner;

  constructor(
    @Inject(WORKER_CONFIG) private readonly config: WorkerConfig,
    database: Database,
  ) {
    const { queueDatabaseUrl, redisUrl } = config;
    this.jobs = new JobRunner({ databaseUrl: queueDatabaseUrl, redisUrl }, handlersFor(database));
  }

  onApplicationBootstrap(): Promise<void> {
    return this.jobs.start({
      'aggregation.advance': 5 * SECOND,
      'releases.make': this.config.releaseEveryMinutes * MINUTE,
      'exact-times.forget': 30 * MINUTE,
    });
  }

  onApplicationShutdown(): Promise<void> {
    return this.jobs.stop();
  }
}

function handlersFor({ dataSource }: Database): JobHandlers {
  const advanceCells = new AdvanceCells(new CellStore(dataSource));
  const makeReleases = new MakeReleases(new ReleaseStore(dataSource));
  return {
    'aggregation.advance': async () => {
      await advanceCells.execute();
    },
    'releases.make': async () => {
      await makeReleases.execute(new Date(), lookBackFrom(new Date()));
    },
    'exact-times.forget': async () => {
      await forgetExactTimes(dataSource, exactTimesEnd(new Date()));
    },
  };
}
