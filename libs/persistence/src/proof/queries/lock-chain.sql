-- Waits for the writer before; a statement of its own, so that what follows sees what that one has committed.
SELECT pg_advisory_xact_lock(hashtextextended('proof ' || :instansiId, 0))::text AS lock
