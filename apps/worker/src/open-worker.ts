import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { WorkerConfig } from './worker.config.js';
import { WorkerModule } from './worker.module.js';

/** Starts the worker; it works until `close`. Fails when the database does not answer. */
export function openWorker(config: WorkerConfig): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(WorkerModule.register(config), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
}
