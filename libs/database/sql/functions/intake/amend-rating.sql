-- Changes a rating as its `amend` command says, for append_ratings, which holds the lock of its id. Answers what became
-- of the command, with the rating as it stands then. It refuses a code or a rating that does not exist, answers and
-- services that are not offered there, and whatever comes after its time; the journal gets the old and the new state.
CREATE OR REPLACE FUNCTION amend_rating(p_command jsonb) RETURNS jsonb
LANGUAGE plpgsql SET search_path = suara, pg_temp AS $$
DECLARE
  v_at timestamptz := p_command ->> 'at';
  v_field text;
  c codes;
  old ratings;
  new ratings;
BEGIN
  SELECT * INTO c FROM codes WHERE code = p_command ->> 'code';
  IF NOT FOUND THEN
    RETURN jsonb_build_object('outcome', 'unknown_code');
  END IF;
  SELECT * INTO old FROM ratings
  WHERE instansi_id = c.instansi_id AND id = (p_command ->> 'id')::uuid AND code_id = c.id FOR UPDATE;
  IF NOT FOUND THEN
    RETURN jsonb_build_object('outcome', 'unknown_rating');
  END IF;
  c := code_when_rated(c, old);
  v_field := invalid_change(old, c, p_command);
  IF v_field IS NOT NULL THEN
    RETURN jsonb_build_object('outcome', 'invalid', 'field', v_field);
  END IF;

  new := amended_rating(old, c, p_command);
  IF new = old THEN
    RETURN jsonb_build_object('outcome', 'repeated', 'rating', standing_rating(old, v_at));
  END IF;
  IF is_closed(old, new.answers -> 'overall' <> old.answers -> 'overall'
    OR new.officer_rejected <> old.officer_rejected, v_at) THEN
    RETURN jsonb_build_object('outcome', 'closed', 'rating', standing_rating(old, v_at));
  END IF;
  UPDATE ratings AS r SET answers = new.answers, service_id = new.service_id,
    officer_rejected = new.officer_rejected, assignment_id = new.assignment_id
  WHERE r.instansi_id = old.instansi_id AND r.id = old.id;
  PERFORM journal_change(CASE WHEN p_command ? 'score' THEN 'amended' ELSE 'detailed' END, old, new);
  RETURN jsonb_build_object('outcome', 'amended', 'rating', standing_rating(new, v_at));
END
$$;
