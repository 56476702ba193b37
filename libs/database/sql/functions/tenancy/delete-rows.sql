-- Deletes the rows of an agency in one of its tables, whose names come from the catalogue; only the owner calls it.
CREATE OR REPLACE FUNCTION delete_rows(p_table text, p_instansi uuid) RETURNS integer
LANGUAGE plpgsql SET search_path = suara, pg_temp AS $$
DECLARE
  v_rows integer;
BEGIN
  EXECUTE format('DELETE FROM %I WHERE instansi_id = $1', p_table) USING p_instansi;
  GET DIAGNOSTICS v_rows = ROW_COUNT;
  RETURN v_rows;
END
$$;
