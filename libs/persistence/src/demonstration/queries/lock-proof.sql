SELECT pg_advisory_xact_lock(hashtextextended('proof ' || :instansiId::text, 0))::text AS lock
