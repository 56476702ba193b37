-- Which new ratings from screens would be one too many for their target: {{PRESENT_PER_STEP}} may come of one code of
-- the screen, and {{PRESENT_PER_TEN_MINUTES}} in ten minutes. Takes {instansiId, id, codeId, at, step} of each in the
-- order of the batch and gives the ids that are beyond; one that is stored already is not counted twice. For
-- append_ratings, which has held the lock of each target since before its snapshot. A page may have been scanned from
-- an older code, hence five minutes more than it lives.
CREATE OR REPLACE FUNCTION beyond_quota(p_new jsonb) RETURNS SETOF uuid
LANGUAGE plpgsql STRICT STABLE SET search_path = suara, pg_temp AS $$
DECLARE
  one record;
  v_code uuid;
  v_steps integer[];
  v_times timestamptz[];
BEGIN
  FOR one IN
    SELECT n.* FROM ROWS FROM (jsonb_to_recordset(p_new) AS (
      "instansiId" uuid, id uuid, "codeId" uuid, at timestamptz, step integer
    )) WITH ORDINALITY AS n
    WHERE NOT EXISTS (SELECT FROM ratings r WHERE r.instansi_id = n."instansiId" AND r.id = n.id)
    ORDER BY n."codeId", n.ordinality
  LOOP
    IF v_code IS DISTINCT FROM one."codeId" THEN
      v_code := one."codeId";
      SELECT coalesce(array_agg(r.display_step), '{}'), coalesce(array_agg(r.received_at), '{}')
      INTO v_steps, v_times
      FROM ratings r
      WHERE r.instansi_id = one."instansiId" AND r.code_id = v_code AND r.assurance_level = 'present'
        AND r.received_at > one.at - interval '{{PAGE_MINUTES}} minutes' - interval '5 minutes';
    END IF;
    IF (
      SELECT count(*) FILTER (WHERE committed.step = one.step) < {{PRESENT_PER_STEP}}
        AND count(*) FILTER (WHERE committed.at > one.at - interval '10 minutes') < {{PRESENT_PER_TEN_MINUTES}}
      FROM unnest(v_steps, v_times) AS committed (step, at)
    ) THEN
      v_steps := v_steps || one.step;
      v_times := v_times || one.at;
    ELSE
      RETURN NEXT one.id;
    END IF;
  END LOOP;
END
$$;
