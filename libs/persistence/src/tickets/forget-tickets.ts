import { defineCommand } from '@app/database';
import type { DataSource } from 'typeorm';

/** A late rating may still say by which machine it came; then the ticket is gone. */
const KEPT_DAYS_AFTER_EXPIRY = 30;

const spentForgotten = defineCommand<{ before: Date }>(
  new URL('./queries/forget-spent.sql', import.meta.url),
);
const calledForgotten = defineCommand<{ before: Date }>(
  new URL('./queries/forget-called.sql', import.meta.url),
);
const expiredDeleted = defineCommand<{ expiredBefore: Date }>(
  new URL('./queries/delete-expired.sql', import.meta.url),
);

/**
 * Forgets when tickets were called before `before`, and which rating spent them once that rating's own
 * time is past; and tickets that expired long ago. Privacy: a queue's log knows whose ticket it was.
 */
export async function forgetTickets(dataSource: DataSource, before: Date): Promise<void> {
  await spentForgotten(dataSource, { before });
  await calledForgotten(dataSource, { before });
  const expiredBefore = new Date(before.getTime() - KEPT_DAYS_AFTER_EXPIRY * 86_400_000);
  await expiredDeleted(dataSource, { expiredBefore });
}
