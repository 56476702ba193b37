-- Takes the officer off the ratings of these days, by signed amendments, for decide_objection; they count for the unit.
CREATE OR REPLACE FUNCTION drop_attribution(p_instansi uuid, p_assignment uuid, p_days daterange) RETURNS void
LANGUAGE plpgsql SET search_path = suara, pg_temp AS $$
DECLARE
  v_ids uuid[];
  old ratings;
  new ratings;
BEGIN
  SELECT array_agg(id) INTO v_ids FROM ratings
  WHERE instansi_id = p_instansi AND assignment_id = p_assignment AND local_day <@ p_days;
  PERFORM lock_keys(v_ids::text[]);
  FOR old IN
    SELECT * FROM ratings
    WHERE instansi_id = p_instansi AND id = ANY (v_ids) AND assignment_id = p_assignment FOR UPDATE
  LOOP
    UPDATE ratings AS r SET assignment_id = NULL
    WHERE r.instansi_id = p_instansi AND r.id = old.id RETURNING r.* INTO new;
    PERFORM journal_change('reattributed', old, new);
  END LOOP;
END
$$;
