-- One run of the rules or one decision at a time in an agency.
CREATE OR REPLACE FUNCTION lock_cases(p_instansi uuid) RETURNS void
LANGUAGE sql AS $$
  SELECT pg_advisory_xact_lock(hashtextextended('cases ' || p_instansi, 0))
$$;
