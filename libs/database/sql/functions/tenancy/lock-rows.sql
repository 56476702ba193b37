-- Locks the rows of an agency in one of its tables, whose names come from the catalogue, until the transaction ends; only
-- the owner calls it.
CREATE OR REPLACE FUNCTION lock_rows(p_table text, p_instansi uuid) RETURNS void
LANGUAGE plpgsql SET search_path = suara, pg_temp AS $$
BEGIN
  EXECUTE format('SELECT FROM %I WHERE instansi_id = $1 FOR UPDATE', p_table) USING p_instansi;
END
$$;
