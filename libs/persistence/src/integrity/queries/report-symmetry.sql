WITH excluded AS (
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
SELECT e.instansi_id, e.actor_id, e.n, e.high, (:now::timestamptz AT TIME ZONE i.time_zone)::date
FROM excluded e JOIN instansi i ON i.id = e.instansi_id
LEFT JOIN LATERAL (
  SELECT s.n FROM review_symmetry s
  WHERE s.instansi_id = e.instansi_id AND s.reviewer_id = e.actor_id ORDER BY s.id DESC LIMIT 1
) AS last ON true
WHERE e.n >= 10 AND abs(e.n - coalesce(last.n, 0)) >= 10
RETURNING id
