-- summed_journal()
-- The part of the journal that the cells hold.
SELECT j.* FROM journal j, aggregation_state s WHERE (j.xid, j.id) <= (s.xid, s.journal_id)
