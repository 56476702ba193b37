-- Corrects who served at a counter in a time that is over, and decides anew whose the ratings of that time are. The
-- admin app may call it, and the agency is that of the transaction. Answers with a refusal, or with how many ratings
-- changed hands: NULL below ten, and never which.
CREATE OR REPLACE FUNCTION correct_roster(p_user uuid, p_counter uuid, p_during tstzrange, p_assignment uuid,
  p_reason text, p_at timestamptz)
RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = suara, pg_temp AS $$
DECLARE
  v_counter counters;
  v_refusal text;
  v_gone roster[];
  v_changed integer;
  v_id uuid;
BEGIN
  SELECT * INTO v_counter FROM counters
  WHERE instansi_id = NULLIF(current_setting('app.instansi_id', true), '')::uuid AND id = p_counter
  FOR NO KEY UPDATE;
  v_refusal := correction_refusal(v_counter, p_during, p_assignment, p_at);
  IF v_refusal IS NOT NULL THEN
    RETURN jsonb_build_object('refused', v_refusal);
  END IF;
  v_gone := replace_shifts(v_counter, p_during, p_assignment);
  v_changed := reattribute_ratings(v_counter, p_during,
    ARRAY(SELECT DISTINCT g.assignment_id FROM unnest(v_gone) AS g));
  INSERT INTO roster_corrections
    (instansi_id, counter_id, during, assignment_id, previous, reason, corrected_by, corrected_at)
  VALUES (v_counter.instansi_id, p_counter, p_during, p_assignment, (
    SELECT coalesce(jsonb_agg(jsonb_build_object('assignmentId', g.assignment_id,
      'from', lower(g.during), 'to', upper(g.during)) ORDER BY g.during), '[]')
    FROM unnest(v_gone) AS g
  ), p_reason, p_user, p_at) RETURNING id INTO v_id;
  RETURN jsonb_build_object('id', v_id, 'ratings', CASE WHEN v_changed >= 10 THEN v_changed END);
END
$$;
