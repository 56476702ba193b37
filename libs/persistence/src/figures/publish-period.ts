import { defineCommand } from '@app/database';
import { DomainError } from '@app/errors';
import type { EntityManager } from 'typeorm';
import type { ClosedPeriod } from './closed-period.js';
import { findClosedPeriod } from './read-closed-periods.js';

const published = defineCommand<{ id: string; userId: string; at: Date }>(
  new URL('./queries/publish-period.sql', import.meta.url),
);

/**
 * Publishes the newest revision of a period, once.
 *
 * @throws DomainError `closed-period.unknown`, `closed-period.published`, or `closed-period.superseded` when there is
 *   a later revision
 */
export async function publishPeriod(
  tx: EntityManager,
  userId: string,
  id: string,
  at: Date,
): Promise<ClosedPeriod> {
  const isDone = (await published(tx, { id, userId, at })) > 0;
  const period = await findClosedPeriod(tx, id);
  if (period === null) throw new DomainError('closed-period.unknown');
  if (isDone) return period;
  const isPublished = period.publishedAt !== null;
  throw new DomainError(isPublished ? 'closed-period.published' : 'closed-period.superseded');
}
