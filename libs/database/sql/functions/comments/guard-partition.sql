-- Closes a partition to everybody but the owner, for add_month. Row-level security of a partition matters to whoever
-- names it, and the apps name the whole table only.
CREATE OR REPLACE FUNCTION guard_partition(p_name text) RETURNS void
LANGUAGE plpgsql SET search_path = suara, pg_temp AS $$
BEGIN
  EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', p_name);
  EXECUTE format('CREATE POLICY %I ON %I TO suara_owner USING (true) WITH CHECK (true)', p_name || '_all', p_name);
END
$$;
