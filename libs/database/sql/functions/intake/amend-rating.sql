CREATE OR REPLACE FUNCTION amend_rating(p_command jsonb) RETURNS jsonb
LANGUAGE plpgsql SET search_path = suara, pg_temp AS $$
DECLARE
  c codes;
  v_at timestamptz := p_command ->> 'at';
  v_answers jsonb := coalesce(p_command -> 'answers', '{}')
    || CASE WHEN p_command ? 'score' THEN jsonb_build_object('overall', p_command -> 'score') ELSE '{}' END;
  v_field text;
  t tickets;
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
  -- as it pointed when the rating was given; of an older one nothing but details could change
  c := target_on(c, coalesce((old.received_at AT TIME ZONE
    (SELECT time_zone FROM instansi WHERE id = c.instansi_id))::date, old.local_day));
  -- of a ticket: where it was called, and who served there then
  c.counter_id := old.counter_id;
  SELECT * INTO t FROM tickets WHERE instansi_id = old.instansi_id AND rating_id = old.id;
  v_field := invalid_field(old.instrument_version_id, v_answers);
  IF v_field IS NOT NULL THEN
    RETURN jsonb_build_object('outcome', 'invalid', 'field', v_field);
  END IF;
  IF p_command ->> 'serviceId' IS NOT NULL AND NOT EXISTS (
    SELECT FROM offered_services(c, old.local_day) AS s WHERE s.id = (p_command ->> 'serviceId')::uuid
  ) THEN
    RETURN jsonb_build_object('outcome', 'invalid', 'field', 'serviceId');
  END IF;

  new := old;
  new.answers := fitting_answers(old.instrument_version_id, old.answers || v_answers);
  IF p_command ? 'serviceId' THEN
    new.service_id := p_command ->> 'serviceId';
  END IF;
  IF p_command ? 'officerRejected' AND (p_command ->> 'officerRejected')::boolean <> old.officer_rejected THEN
    new.officer_rejected := NOT old.officer_rejected;
    new.assignment_id := CASE
      WHEN NOT old.officer_rejected THEN NULL
      WHEN t.hash IS NOT NULL THEN t.assignment_id
      ELSE attributed_assignment(c, old.received_at)
    END;
  END IF;
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
