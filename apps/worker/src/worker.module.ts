import { Database, DatabaseModule } from '@app/database';
import { SealMirrorStore, SealStore } from '@app/persistence/proof';
import { ClockStore } from '@app/persistence/clock';
import { deriveSigningKey } from '@app/proof';
import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { BackgroundWork, RUNNING_JOBS } from './background-work.js';
import { TrustedClock } from './clock/trusted-clock.js';
import { readMachineClock } from './clock/machine-clock.js';
import { WatchedClock } from './clock/watched-clock.js';
import { JOBS } from './jobs/jobs.js';
import { markClock } from './operation/worker-metrics.js';
import { SealDays } from './proof/seal-days.js';
import { WorkModule } from './work.module.js';
import { WORKER_CONFIG, type WorkerConfig } from './worker.config.js';

/** An export reads and writes at once; every other job has one connection at a time. One is for the metrics. */
const CONNECTIONS = JOBS.length + 2;

const watchedClock: Provider = {
  provide: TrustedClock,
  inject: [Database],
  useFactory: ({ dataSource }: Database) =>
    new WatchedClock(new ClockStore(dataSource), readMachineClock(), markClock),
};

const sealDays: Provider = {
  provide: SealDays,
  inject: [Database, WORKER_CONFIG],
  useFactory: ({ dataSource }: Database, { proofSecret }: WorkerConfig) =>
    new SealDays(
      new SealStore(dataSource, deriveSigningKey(proofSecret)),
      new SealMirrorStore(dataSource),
    ),
};

/** Composes the worker; opens no port. */
@Module({})
export class WorkerModule {
  static register(config: WorkerConfig): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        DatabaseModule.forRole({
          url: config.databaseUrl,
          applicationName: 'suara-worker',
          poolSize: CONNECTIONS,
        }),
        WorkModule.with(watchedClock),
      ],
      providers: [
        { provide: WORKER_CONFIG, useValue: config },
        sealDays,
        ...JOBS,
        { provide: RUNNING_JOBS, inject: [...JOBS], useFactory: (...jobs: unknown[]) => jobs },
        BackgroundWork,
      ],
    };
  }
}
