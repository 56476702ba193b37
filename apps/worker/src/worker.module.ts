import { type DynamicModule, Module } from '@nestjs/common';
import { DatabaseModule } from '@app/database';
import { BackgroundWork } from './background-work.js';
import { WORKER_CONFIG, type WorkerConfig } from './worker.config.js';

/** Composes the worker; opens no port. */
@Module({})
export class WorkerModule {
  static register(config: WorkerConfig): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        DatabaseModule.forRole({ url: config.databaseUrl, applicationName: 'suara-worker' }),
      ],
      providers: [{ provide: WORKER_CONFIG, useValue: config }, BackgroundWork],
    };
  }
}
