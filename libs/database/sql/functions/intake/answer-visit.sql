-- Takes the answer of a person who was asked what a repeated visit is about, for append_ratings, which holds the locks
-- of the browser and its ratings. The first answer stands. A change takes the latest earlier rating out of the count;
-- one that was over the daily limit then counts in its place. It refuses a rating that does not exist and whatever
-- comes more than {{DETAILS_MINUTES}} minutes after it.
CREATE OR REPLACE FUNCTION answer_visit(p_command jsonb) RETURNS jsonb
LANGUAGE plpgsql SET search_path = suara, pg_temp AS $$
DECLARE
  v_at timestamptz := p_command ->> 'at';
  old ratings;
  new ratings;
  earlier ratings;
  superseded ratings;
BEGIN
  SELECT r.* INTO old FROM codes c JOIN ratings r ON r.instansi_id = c.instansi_id AND r.code_id = c.id
  WHERE c.code = p_command ->> 'code' AND r.id = (p_command ->> 'id')::uuid FOR UPDATE OF r;
  IF NOT FOUND THEN
    RETURN jsonb_build_object('outcome', 'unknown_rating');
  END IF;
  IF old.visit IS DISTINCT FROM 'asked' THEN
    RETURN jsonb_build_object('outcome', 'repeated', 'rating', standing_rating(old, v_at));
  END IF;
  IF old.received_at IS NULL OR v_at > old.received_at + interval '{{DETAILS_MINUTES}} minutes' THEN
    RETURN jsonb_build_object('outcome', 'closed', 'rating', standing_rating(old, v_at));
  END IF;
  new := old;
  new.visit := p_command ->> 'answer';
  IF new.visit = 'changes' THEN
    SELECT e.* INTO earlier {{earlier_visits(old.instansi_id, old.visitor, old.code_id, old.counter_id, old.assignment_id, old.channel, old.received_at)}} AND e.channel NOT IN ({{VISIT_UNASKED}})
      AND (e.received_at, e.id) < (old.received_at, old.id)
    ORDER BY e.received_at DESC, e.id DESC LIMIT 1 FOR UPDATE;
    IF earlier.status IN ('counted', 'held') THEN
      UPDATE ratings AS r SET status = 'uncounted', uncounted_by = 'superseded'
      WHERE r.instansi_id = earlier.instansi_id AND r.id = earlier.id RETURNING r.* INTO superseded;
      PERFORM journal_change('uncounted', earlier, superseded);
      IF new.uncounted_by = 'daily_limit' THEN
        new.status := 'counted';
        new.uncounted_by := NULL;
      END IF;
    END IF;
  END IF;
  UPDATE ratings AS r SET visit = new.visit, status = new.status, uncounted_by = new.uncounted_by
  WHERE r.instansi_id = old.instansi_id AND r.id = old.id;
  IF new.status <> old.status THEN
    PERFORM journal_change('amended', old, new);
  END IF;
  RETURN jsonb_build_object('outcome', 'amended', 'rating', standing_rating(new, v_at));
END
$$;
