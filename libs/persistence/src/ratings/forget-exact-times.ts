import type { DataSource } from 'typeorm';

/**
 * Forgets the exact time of ratings received before `before`, and what tells devices apart; day and hour
 * block stay. Returns how many. Privacy: an exact time, beside a queue's log, could tell who rated.
 */
export async function forgetExactTimes(dataSource: DataSource, before: Date): Promise<number> {
  const [, forgotten] = await dataSource.query(
    `UPDATE ratings SET received_at = NULL, visitor = NULL, device_bucket = NULL, display_step = NULL,
       visit = NULL, office_network = NULL, staff_device = NULL
     WHERE received_at < $1`,
    [before],
  );
  return forgotten;
}
