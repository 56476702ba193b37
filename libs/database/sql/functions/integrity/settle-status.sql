-- Brings ratings into the status that their cases give them, whatever came first: excluded by one case is excluded,
-- else held by one is held, else counted. What does not count for another reason stays. For the functions that judge
-- and decide. Returns how many ratings changed.
CREATE OR REPLACE FUNCTION settle_status(p_instansi uuid, p_ids uuid[]) RETURNS integer
LANGUAGE plpgsql SET search_path = suara, pg_temp AS $$
DECLARE
  v_changed integer := 0;
  one record;
  new ratings;
BEGIN
  PERFORM lock_keys(p_ids::text[]);
  FOR one IN
    SELECT r AS old, target.status
    FROM ratings r CROSS JOIN LATERAL (
      SELECT (CASE WHEN bool_or(c.state = 'excluded') THEN 'excluded'
        WHEN bool_or(c.state IN ('collecting', 'open')) THEN 'held' ELSE 'counted' END)::rating_status AS status
      FROM case_ratings m JOIN cases c ON c.instansi_id = m.instansi_id AND c.id = m.case_id
      WHERE m.instansi_id = r.instansi_id AND m.rating_id = r.id
    ) AS target
    WHERE r.instansi_id = p_instansi AND r.id = ANY (p_ids)
      AND r.status <> 'uncounted' AND r.status <> target.status
    FOR UPDATE OF r
  LOOP
    UPDATE ratings AS r SET status = one.status
    WHERE r.instansi_id = p_instansi AND r.id = (one.old).id RETURNING r.* INTO new;
    PERFORM journal_change(CASE one.status WHEN 'counted' THEN 'released' ELSE one.status::text END, one.old, new);
    v_changed := v_changed + 1;
  END LOOP;
  RETURN v_changed;
END
$$;
