-- Closed quarters to whose days the journal brought something after they were settled, between two places of it.
SELECT DISTINCT c.instansi_id AS "instansiId", c.period
FROM closed_periods c JOIN journal j ON j.instansi_id = c.instansi_id AND j.local_day BETWEEN c.first_day AND c.last_day,
  {{settled_place(j)}}
WHERE c.period_kind = 'quarter' AND c.revision = 0
  AND (j.xid, j.id) > (:xid::xid8, :journalId::bigint) AND (j.xid, j.id) <= (:summedXid::xid8, :summedId::bigint)
  AND (j.xid, j.id) > (settled.xid, settled.journal_id)
ORDER BY 1, 2
