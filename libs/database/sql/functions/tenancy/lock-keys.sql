-- Locks each of these keys until the transaction ends, for the functions of the schema. Everybody who locks several
-- keys does it here and so in one order, so that two of them never deadlock. NULL is no key.
CREATE OR REPLACE FUNCTION lock_keys(p_keys text[]) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(lock) FROM (
    SELECT DISTINCT hashtextextended(key, 0) AS lock FROM unnest(p_keys) AS key
    WHERE key IS NOT NULL ORDER BY lock
  ) AS locks;
END
$$;
