import type { DataSource, EntityManager } from 'typeorm';

/** Of the ratings that a reviewer excluded: do they praise more often than they blame? */
export interface ReviewSymmetry {
  /** user name */
  reviewer: string;
  /** excluded ratings, from 10 */
  n: number;
  /** of 100, how many had 3 or 4 at the first tap; the others had 1 or 2 */
  highPercent: number;
  /** YYYY-MM-DD */
  reportedOn: string;
}

/** As the worker: a new row for a reviewer who has excluded at least ten ratings, and ten more than reported. */
export async function reportSymmetry(dataSource: DataSource, now: Date): Promise<void> {
  await dataSource.query(
    `WITH excluded AS (
       SELECT d.instansi_id, d.actor_id, count(DISTINCT r.id) AS n,
         count(DISTINCT r.id) FILTER (WHERE (r.answers ->> 'overall')::integer >= 3) AS high
       FROM decisions d
       JOIN cases c ON c.instansi_id = d.instansi_id AND c.id = d.case_id AND c.state = 'excluded'
       JOIN case_ratings m ON m.instansi_id = c.instansi_id AND m.case_id = c.id
       JOIN ratings r ON r.instansi_id = m.instansi_id AND r.id = m.rating_id
       WHERE d.action IN ('propose_exclusion', 'exclude')
       GROUP BY d.instansi_id, d.actor_id
     )
     INSERT INTO review_symmetry (instansi_id, reviewer_id, n, high, reported_on)
     SELECT e.instansi_id, e.actor_id, e.n, e.high, ($1::timestamptz AT TIME ZONE i.time_zone)::date
     FROM excluded e JOIN instansi i ON i.id = e.instansi_id
     LEFT JOIN LATERAL (
       SELECT s.n FROM review_symmetry s
       WHERE s.instansi_id = e.instansi_id AND s.reviewer_id = e.actor_id ORDER BY s.id DESC LIMIT 1
     ) AS last ON true
     WHERE e.n >= 10 AND abs(e.n - coalesce(last.n, 0)) >= 10`,
    [now],
  );
}

/** The newest row of every reviewer, by name, in the caller's tenant transaction. */
export function listSymmetry(tx: EntityManager): Promise<ReviewSymmetry[]> {
  return tx.query(
    `SELECT DISTINCT ON (u.username) u.username AS reviewer, s.n,
       round(100.0 * s.high / s.n)::integer AS "highPercent", s.reported_on::text AS "reportedOn"
     FROM review_symmetry s JOIN users u ON u.instansi_id = s.instansi_id AND u.id = s.reviewer_id
     ORDER BY u.username, s.id DESC`,
  );
}
