import { Database } from '@app/database';
import type { Clock } from '@app/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { TrustedClock } from './clock/trusted-clock.js';
import { GivenClock } from './clock/given-clock.js';
import { WorkModule } from './work.module.js';

/**
 * The parts of the worker for somebody who runs them himself, now or at a time of his own: an operator's command,
 * the demonstration, a test. Nothing runs by itself, and the connection stays the caller's to close.
 *
 * @param dataSource of a role that may do what is asked of the parts
 * @param tellTime what the parts take for the time
 */
export function openWork(
  dataSource: Database['dataSource'],
  tellTime: Clock,
): Promise<INestApplicationContext> {
  const work = WorkModule.with(
    { provide: Database, useValue: new Database(dataSource) },
    { provide: TrustedClock, useValue: new GivenClock(tellTime) },
  );
  return NestFactory.createApplicationContext(work, {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
}
