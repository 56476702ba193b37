import type { INestApplicationContext } from '@nestjs/common';
import { checkAccess } from '@app/database';
import { NestFactory } from '@nestjs/core';
import type { WorkerConfig } from './worker.config.js';
import { WorkerModule } from './worker.module.js';

/**
 * Starts the worker; it works until `close`.
 *
 * @throws ServerError when it could not work on the database
 */
export async function openWorker(config: WorkerConfig): Promise<INestApplicationContext> {
  const { databaseUrl, queueDatabaseUrl } = config;
  for (const url of new Set([databaseUrl, queueDatabaseUrl])) await checkAccess(url, 'worker');
  return NestFactory.createApplicationContext(WorkerModule.register(config), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
}
