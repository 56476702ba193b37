SELECT pg_advisory_unlock(hashtextextended('job ' || :job::text, 0)) AS ended
