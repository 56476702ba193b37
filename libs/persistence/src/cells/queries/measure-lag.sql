-- Counts no further than the largest count: beyond, the exact number would cost a scan.
SELECT behind.rows, CASE WHEN behind.rows = 0 THEN 0
  ELSE coalesce(extract(epoch FROM now() - s.advanced_at), 0)::float8 END AS seconds
FROM aggregation_state s, LATERAL (
  SELECT count(*)::integer AS rows FROM (
    SELECT FROM journal WHERE (xid, id) > (s.xid, s.journal_id) LIMIT :largestCount
  ) waiting
) behind
