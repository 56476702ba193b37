SELECT pg_advisory_lock(:key::bigint)::text AS lock
