-- One request of a person at a time, so that the limit holds.
SELECT pg_advisory_xact_lock(hashtextextended(:userId, 0))::text AS lock
