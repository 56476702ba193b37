import type { DataSource } from 'typeorm';

/** A late rating may still say by which machine it came; then the ticket is gone. */
const KEPT_DAYS_AFTER_EXPIRY = 30;

/**
 * Forgets when tickets were called before `before`, and which rating spent them once that rating's own
 * time is past; and tickets that expired long ago. Privacy: a queue's log knows whose ticket it was.
 */
export async function forgetTickets(dataSource: DataSource, before: Date): Promise<void> {
  await dataSource.query(
    `UPDATE tickets t SET rating_id = NULL FROM ratings r
     WHERE r.instansi_id = t.instansi_id AND r.id = t.rating_id
       AND (r.received_at IS NULL OR r.received_at < $1)`,
    [before],
  );
  await dataSource.query('UPDATE tickets SET called_at = NULL WHERE called_at < $1', [before]);
  await dataSource.query('DELETE FROM tickets WHERE valid_until < $1', [
    new Date(before.getTime() - KEPT_DAYS_AFTER_EXPIRY * 86_400_000),
  ]);
}
