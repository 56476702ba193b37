/**
 * The only way in for ratings: an array of commands in, an array of outcomes out, in the same order,
 * in the caller's transaction. A command that cannot be carried out says so in its outcome and never
 * fails its neighbours. Windows: 5 minutes for the score, 30 minutes for details.
 */
export const APPEND_RATINGS = `
  CREATE FUNCTION submit_rating(p_command jsonb) RETURNS jsonb
  LANGUAGE plpgsql SET search_path = suara, pg_temp AS $$
  DECLARE
    c codes;
    v_at timestamptz := p_command ->> 'at';
    v_seen_at timestamptz := greatest((p_command ->> 'seenAt')::timestamptz, v_at - interval '30 minutes');
    v_rejected boolean := p_command ->> 'officerRejected';
    v_answers jsonb := (p_command -> 'answers') || jsonb_build_object('overall', p_command -> 'score');
    v_version uuid;
    v_local timestamp;
    v_location uuid;
    v_service uuid := p_command ->> 'serviceId';
    v_body_hash bytea := decode(p_command ->> 'bodyHash', 'hex');
    v_field text;
    old ratings;
    new ratings;
  BEGIN
    SELECT * INTO c FROM codes WHERE code = p_command ->> 'code';
    IF NOT FOUND THEN
      RETURN jsonb_build_object('outcome', 'unknown_code');
    END IF;
    SELECT i.instrument_version_id, v_at AT TIME ZONE i.time_zone INTO v_version, v_local
    FROM instansi i WHERE i.id = c.instansi_id;
    v_location := location_of(c, v_local::date);
    SELECT coalesce(v_at AT TIME ZONE l.time_zone, v_local) INTO v_local
    FROM (SELECT) AS one LEFT JOIN locations l ON l.instansi_id = c.instansi_id AND l.id = v_location;

    v_field := invalid_field(v_version, v_answers);
    IF v_field IS NOT NULL THEN
      RETURN jsonb_build_object('outcome', 'invalid', 'field', v_field);
    END IF;
    IF v_service IS NULL AND (c.service_id IS NOT NULL OR c.counter_id IS NOT NULL) THEN
      -- known without asking: the code names it, or the counter offers one service only
      SELECT min(s.id::text)::uuid INTO v_service FROM offered_services(c, v_local::date) AS s HAVING count(*) = 1;
    ELSIF v_service IS NOT NULL
      AND NOT EXISTS (SELECT FROM offered_services(c, v_local::date) AS s WHERE s.id = v_service) THEN
      RETURN jsonb_build_object('outcome', 'invalid', 'field', 'serviceId');
    END IF;

    INSERT INTO ratings AS r (instansi_id, id, code_id, unit_id, location_id, service_id, counter_id,
      assignment_id, channel, assurance_level, status, instrument_version_id, local_day, hour_block,
      answers, officer_rejected, source, rule_version, body_hash, receipt_hash, received_at)
    VALUES (c.instansi_id, (p_command ->> 'id')::uuid, c.id, c.unit_id, v_location, v_service, c.counter_id,
      CASE WHEN NOT v_rejected THEN attributed_assignment(c, v_seen_at) END,
      c.channel, (p_command ->> 'level')::assurance_level, 'counted', v_version, v_local::date,
      hour_block_of(v_local), v_answers, v_rejected, p_command ->> 'source', 1, v_body_hash,
      decode(p_command ->> 'receiptHash', 'hex'), v_at)
    ON CONFLICT DO NOTHING
    RETURNING r.* INTO new;
    IF FOUND THEN
      PERFORM journal_change('created', NULL, new);
      RETURN jsonb_build_object('outcome', 'created', 'rating', standing_rating(new, v_at));
    END IF;

    -- the same id again: the same rating, for ever
    SELECT * INTO old FROM ratings
    WHERE instansi_id = c.instansi_id AND id = (p_command ->> 'id')::uuid FOR UPDATE;
    IF old.code_id = c.id AND old.body_hash = v_body_hash THEN
      RETURN jsonb_build_object('outcome', 'repeated', 'rating', standing_rating(old, v_at));
    END IF;
    IF old.code_id <> c.id OR NOT (p_command ->> 'amendable')::boolean THEN
      RETURN jsonb_build_object('outcome', 'conflict', 'rating', standing_rating(old, v_at));
    END IF;
    IF old.received_at IS NULL OR v_at > old.received_at + interval '5 minutes' THEN
      RETURN jsonb_build_object('outcome', 'closed', 'rating', standing_rating(old, v_at));
    END IF;
    UPDATE ratings AS r SET
      answers = r.answers || v_answers,
      body_hash = v_body_hash,
      officer_rejected = v_rejected,
      assignment_id = CASE WHEN NOT v_rejected THEN attributed_assignment(c, v_seen_at) END
    WHERE r.instansi_id = old.instansi_id AND r.id = old.id
    RETURNING r.* INTO new;
    PERFORM journal_change('amended', old, new);
    RETURN jsonb_build_object('outcome', 'amended', 'rating', standing_rating(new, v_at));
  END
  $$;

  CREATE FUNCTION amend_rating(p_command jsonb) RETURNS jsonb
  LANGUAGE plpgsql SET search_path = suara, pg_temp AS $$
  DECLARE
    c codes;
    v_at timestamptz := p_command ->> 'at';
    v_answers jsonb := coalesce(p_command -> 'answers', '{}')
      || CASE WHEN p_command ? 'score' THEN jsonb_build_object('overall', p_command -> 'score') ELSE '{}' END;
    v_field text;
    v_window interval;
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
    new.answers := old.answers || v_answers;
    IF p_command ? 'serviceId' THEN
      new.service_id := p_command ->> 'serviceId';
    END IF;
    IF p_command ? 'officerRejected' AND (p_command ->> 'officerRejected')::boolean <> old.officer_rejected THEN
      new.officer_rejected := NOT old.officer_rejected;
      new.assignment_id := CASE WHEN old.officer_rejected THEN attributed_assignment(c, old.received_at) END;
    END IF;
    IF new = old THEN
      RETURN jsonb_build_object('outcome', 'repeated', 'rating', standing_rating(old, v_at));
    END IF;
    v_window := CASE
      WHEN new.answers -> 'overall' <> old.answers -> 'overall' OR new.officer_rejected <> old.officer_rejected
      THEN interval '5 minutes' ELSE interval '30 minutes' END;
    IF old.received_at IS NULL OR v_at > old.received_at + v_window THEN
      RETURN jsonb_build_object('outcome', 'closed', 'rating', standing_rating(old, v_at));
    END IF;

    UPDATE ratings AS r SET answers = new.answers, service_id = new.service_id,
      officer_rejected = new.officer_rejected, assignment_id = new.assignment_id
    WHERE r.instansi_id = old.instansi_id AND r.id = old.id;
    PERFORM journal_change(CASE WHEN p_command ? 'score' THEN 'amended' ELSE 'detailed' END, old, new);
    RETURN jsonb_build_object('outcome', 'amended', 'rating', standing_rating(new, v_at));
  END
  $$;

  CREATE FUNCTION append_ratings(p_commands jsonb) RETURNS jsonb
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = suara, pg_temp AS $$
  DECLARE
    command record;
    outcomes jsonb[] := array_fill(NULL::jsonb, ARRAY[jsonb_array_length(p_commands)]);
  BEGIN
    -- one order of locks for every batch, so that two batches with the same ids never deadlock
    FOR command IN
      SELECT value, ordinality FROM jsonb_array_elements(p_commands) WITH ORDINALITY
      ORDER BY value ->> 'id', ordinality
    LOOP
      outcomes[command.ordinality] := CASE command.value ->> 'op'
        WHEN 'submit' THEN submit_rating(command.value)
        WHEN 'amend' THEN amend_rating(command.value)
      END;
    END LOOP;
    RETURN to_jsonb(outcomes);
  END
  $$;
`;
