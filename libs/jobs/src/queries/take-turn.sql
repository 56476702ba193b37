SELECT pg_try_advisory_lock(hashtextextended('job ' || :job::text, 0)) AS taken
