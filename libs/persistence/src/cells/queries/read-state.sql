SELECT xid::text, journal_id::text AS "journalId" FROM aggregation_state
