-- Takes a submit that is not the only one of its id or its browser in the batch, or whose id is known, for
-- append_ratings. p_new is what a new rating would be, and it becomes one where none stands. The same id again is the
-- same rating, for ever: what is merely sent again is `repeated`, a page that was opened again changes the rating as
-- long as that is possible, and everything else under its id is a conflict.
CREATE OR REPLACE FUNCTION submit_again(p_new ratings, p_amendable boolean) RETURNS jsonb
LANGUAGE plpgsql SET search_path = suara, pg_temp AS $$
DECLARE
  v_at timestamptz := p_new.received_at;
  old ratings;
  new ratings;
BEGIN
  p_new := judge_visit(p_new);
  INSERT INTO ratings SELECT p_new.* ON CONFLICT DO NOTHING;
  IF FOUND THEN
    PERFORM journal_change('created', NULL, p_new);
    RETURN created_outcome(p_new);
  END IF;

  SELECT * INTO old FROM ratings
  WHERE instansi_id = p_new.instansi_id AND id = p_new.id FOR UPDATE;
  IF old.code_id = p_new.code_id AND old.body_hash = p_new.body_hash THEN
    RETURN jsonb_build_object('outcome', 'repeated', 'rating', standing_rating(old, v_at));
  END IF;
  IF old.code_id <> p_new.code_id OR NOT p_amendable THEN
    RETURN jsonb_build_object('outcome', 'conflict', 'rating', standing_rating(old, v_at));
  END IF;
  IF {{on_shared_screen(old)}} THEN
    RETURN jsonb_build_object('outcome', 'repeated', 'rating', standing_rating(old, v_at));
  END IF;
  IF is_closed(old, true, v_at) THEN
    RETURN jsonb_build_object('outcome', 'closed', 'rating', standing_rating(old, v_at));
  END IF;
  -- what was said of the officer stays said: a page that is opened again does not show it
  UPDATE ratings AS r SET
    answers = fitting_answers(r.instrument_version_id, r.answers || p_new.answers),
    body_hash = p_new.body_hash,
    officer_rejected = old.officer_rejected OR p_new.officer_rejected,
    assignment_id = CASE WHEN NOT old.officer_rejected THEN p_new.assignment_id END
  WHERE r.instansi_id = old.instansi_id AND r.id = old.id
  RETURNING r.* INTO new;
  PERFORM journal_change('amended', old, new);
  RETURN jsonb_build_object('outcome', 'amended', 'rating', standing_rating(new, v_at));
END
$$;
