import { defineCommand } from '@app/database';
import type { DataSource } from 'typeorm';

const forgotten = defineCommand<{ before: Date }>(
  new URL('./queries/forget-exact-times.sql', import.meta.url),
);

/**
 * Forgets the exact time of ratings received before `before`, and what tells devices apart; day and hour
 * block stay. Returns how many. Privacy: an exact time, beside a queue's log, could tell who rated.
 */
export function forgetExactTimes(dataSource: DataSource, before: Date): Promise<number> {
  return forgotten(dataSource, { before });
}
