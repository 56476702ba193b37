-- settled_place(row)
-- A lateral table `settled(xid, journal_id)`: up to which place of the journal the day of one of its rows is settled; no
-- row where it is not.
LATERAL (
  SELECT d.xid, d.journal_id FROM settled_days d
  WHERE d.instansi_id = :row.instansi_id AND d.local_day >= :row.local_day
  ORDER BY d.local_day LIMIT 1
) AS settled
