-- Takes every function from everybody but the owner, before rights.sql gives out what each role needs; only the owner
-- calls it. Functions of extensions belong to somebody else and stay.
CREATE OR REPLACE FUNCTION withdraw_functions() RETURNS void
LANGUAGE plpgsql SET search_path = suara, pg_temp AS $$
DECLARE
  v_function regprocedure;
BEGIN
  FOR v_function IN
    SELECT oid FROM pg_proc WHERE pronamespace = 'suara'::regnamespace AND proowner = 'suara_owner'::regrole
  LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC, suara_intake, suara_worker, suara_admin', v_function);
  END LOOP;
END
$$;
