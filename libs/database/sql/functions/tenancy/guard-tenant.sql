-- Closes a table to everybody but its agency; only the owner calls it, when a table is made. The owner and the worker
-- see every agency, the admin role sees the agency of its transaction, the public app sees no table at all. Row-level
-- security is forced, so that the owner, too, passes a policy. NULLIF, because after a transaction-local setting the
-- variable is '' on that connection.
CREATE OR REPLACE FUNCTION guard_tenant(p_table text) RETURNS void
LANGUAGE plpgsql SET search_path = suara, pg_temp AS $$
DECLARE
  v_tenant constant text := format('%I = NULLIF(current_setting(''app.instansi_id'', true), '''')::uuid',
    CASE p_table WHEN 'instansi' THEN 'id' ELSE 'instansi_id' END);
BEGIN
  EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', p_table);
  EXECUTE format('CREATE POLICY %I ON %I TO suara_owner, suara_worker USING (true) WITH CHECK (true)',
    p_table || '_all', p_table);
  EXECUTE format('CREATE POLICY %I ON %I TO suara_admin USING (%s) WITH CHECK (%s)',
    p_table || '_tenant', p_table, v_tenant, v_tenant);
END
$$;
