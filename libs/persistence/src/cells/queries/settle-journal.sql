-- In a new cluster every journal row that is visible is final: xid 0 says so, and 1 that it came after its day was
-- settled. No transaction has either; the id keeps the order.
UPDATE journal j SET xid = CASE WHEN EXISTS (
  SELECT FROM (
    SELECT d.xid, d.journal_id FROM settled_days d
    WHERE d.instansi_id = j.instansi_id AND d.local_day >= j.local_day
    ORDER BY d.local_day LIMIT 1
  ) AS settled WHERE (j.xid, j.id) > (settled.xid, settled.journal_id)
) THEN '1' ELSE '0' END::xid8
FROM aggregation_state s, pg_control_system() c
WHERE s.system_identifier <> c.system_identifier
