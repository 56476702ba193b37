-- Locks the cases of an agency until the transaction ends: one run of the rules or one decision at a time. The worker
-- and the functions that decide call it before they read.
CREATE OR REPLACE FUNCTION lock_cases(p_instansi uuid) RETURNS void
LANGUAGE sql AS $$
  SELECT pg_advisory_xact_lock(hashtextextended('cases ' || p_instansi, 0))
$$;
