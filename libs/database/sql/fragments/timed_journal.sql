-- timed_journal(journal)
-- Rows of the journal, from a relation with its columns, that know whether they came late: after their day was settled.
SELECT j.*, coalesce((j.xid, j.id) > (settled.xid, settled.journal_id), false) AS late
FROM :journal AS j LEFT JOIN {{settled_place(j)}} ON true
