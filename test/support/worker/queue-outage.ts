import { randomBytes, randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createDataSource } from '@app/database';
import { openIntake } from '../../../apps/intake/src/open-intake.js';
import { createAgency } from '../database/agency.js';
import { createTestDatabase } from '../database/database.js';
import type { BreakableQueue } from './queue-suite.js';

/**
 * Rates at the true intake on a database of its own while its queue is cut off.
 *
 * @param open the queue, given the address of the intake's role
 * @returns the statuses of the answers and how many ratings are stored
 */
export async function rateWithoutQueue(
  open: (databaseUrl: string) => Promise<BreakableQueue>,
): Promise<{ statuses: number[]; stored: number }> {
  Logger.overrideLogger(false);
  const database = await createTestDatabase();
  const owner = createDataSource({ url: database.urls.owner, applicationName: 'spec' });
  await owner.initialize();
  const agency = await createAgency(owner);
  const queue = await open(database.urls.intake);
  const intake = await openIntake({
    host: '127.0.0.1',
    port: 0,
    publicUrl: 'http://localhost:3000',
    secret: randomBytes(32).toString('base64url'),
    networkSecret: randomBytes(32).toString('base64url'),
    trustedProxies: [],
    databaseUrl: database.urls.intake,
    queueDatabaseUrl: queue.settings.databaseUrl,
    redisUrl: queue.settings.redisUrl,
  });
  await queue.link.cut();
  const statuses = [
    await rate(intake, agency.codes.counter),
    await rate(intake, agency.codes.unit),
  ];
  const [{ stored }] = await owner.query('SELECT count(*)::integer AS stored FROM ratings');
  await intake.close();
  await queue.link.mend();
  await queue.close();
  await owner.destroy();
  await database.drop();
  return { statuses, stored };
}

async function rate(intake: NestFastifyApplication, code: string): Promise<number> {
  const payload = { id: randomUUID(), code, score: 3 };
  const answer = await intake.inject({ method: 'POST', url: '/api/v1/ratings', payload });
  return answer.statusCode;
}
