-- In a new cluster every journal row that is visible is final: xid 0 says so, and a higher one that it came after its day
-- was settled. The first of these say in how many states of a closed period it is not yet: 1 is in all that hold
-- corrections of its unit, 2 came after the first place where these end, and so on. No transaction has such an xid; the
-- id keeps the order.
WITH places AS MATERIALIZED ({{correction_places()}})
UPDATE journal j SET xid = CASE WHEN EXISTS (
  SELECT FROM (
    SELECT d.xid, d.journal_id FROM settled_days d
    WHERE d.instansi_id = j.instansi_id AND d.local_day >= j.local_day
    ORDER BY d.local_day LIMIT 1
  ) AS settled WHERE (j.xid, j.id) > (settled.xid, settled.journal_id)
) THEN (
  SELECT (1 + coalesce(max(p.rank), 0))::text FROM places p
  WHERE p.instansi_id = j.instansi_id AND p.unit_id = j.unit_id AND j.local_day BETWEEN p.first_day AND p.last_day
    AND (j.xid, j.id) > (p.xid, p.journal_id)
) ELSE '0' END::xid8
FROM aggregation_state s, pg_control_system() c
WHERE s.system_identifier <> c.system_identifier
