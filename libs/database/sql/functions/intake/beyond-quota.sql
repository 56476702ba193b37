-- Ids of new ratings that would be one too many for their target and minute, in the order of the
-- batch. Whoever calls holds the lock of each target since before its snapshot.
CREATE OR REPLACE FUNCTION beyond_quota(p_new ratings[]) RETURNS SETOF uuid
LANGUAGE plpgsql STRICT STABLE SET search_path = suara, pg_temp AS $$
DECLARE
  one ratings;
  v_code uuid;
  v_steps integer[];
  v_times timestamptz[];
BEGIN
  FOR one IN
    SELECT n.* FROM unnest(p_new) WITH ORDINALITY AS n
    WHERE NOT EXISTS (SELECT FROM ratings r WHERE r.instansi_id = n.instansi_id AND r.id = n.id)
    ORDER BY n.code_id, n.ordinality
  LOOP
    IF v_code IS DISTINCT FROM one.code_id THEN
      v_code := one.code_id;
      SELECT coalesce(array_agg(r.display_step), '{}'), coalesce(array_agg(r.received_at), '{}')
      INTO v_steps, v_times
      FROM ratings r
      WHERE r.instansi_id = one.instansi_id AND r.code_id = v_code AND r.assurance_level = 'present'
        AND r.received_at > one.received_at - interval '35 minutes';
    END IF;
    IF (
      SELECT count(*) FILTER (WHERE step = one.display_step) < {{PRESENT_PER_STEP}}
        AND count(*) FILTER (WHERE at > one.received_at - interval '10 minutes') < {{PRESENT_PER_TEN_MINUTES}}
      FROM unnest(v_steps, v_times) AS committed (step, at)
    ) THEN
      v_steps := v_steps || one.display_step;
      v_times := v_times || one.received_at;
    ELSE
      RETURN NEXT one.id;
    END IF;
  END LOOP;
END
$$;
