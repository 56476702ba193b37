import { JOURNAL_COLUMNS, JOURNAL_VALUES } from './rating-rules.js';
import { VISIT_LOCKS } from './repeated-visit.js';
import { ON_SHARED_SCREEN } from './shared-screens.js';

/**
 * The only way in for ratings: an array of commands in, an array of outcomes out, in the same order,
 * in the caller's transaction. A command that cannot be carried out says so in its outcome and never
 * fails its neighbours. Windows: 5 minutes for the score, 30 minutes for details; on a shared screen the
 * first tap stands and details are taken for 5 minutes.
 *
 * New ratings are the common case and are written by one statement for the whole batch; a command
 * whose id is stored already, or whose id or browser occurs more than once in the batch, goes one by one.
 */
export const APPEND_RATINGS = `
  -- The same id again: the same rating, for ever. p_new is what a new rating would be.
  CREATE FUNCTION submit_again(p_new ratings, p_amendable boolean) RETURNS jsonb
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
    IF ${ON_SHARED_SCREEN('old')} THEN
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

  CREATE FUNCTION amend_rating(p_command jsonb) RETURNS jsonb
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

  -- Whoever waits at a page waits for six seconds: a lock that is not given is a clear answer before.
  CREATE FUNCTION append_ratings(p_commands jsonb) RETURNS jsonb
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = suara, pg_temp SET lock_timeout = '4s' AS $$
  DECLARE
    one record;
    outcomes jsonb[] := array_fill(NULL::jsonb, ARRAY[jsonb_array_length(p_commands)]);
  BEGIN
    -- every batch locks first and in one order, so that two batches never deadlock: its ids, its browsers,
    -- and where a level is asked for the target with its quota and the ticket that can be spent once
    PERFORM pg_advisory_xact_lock(lock) FROM (
      SELECT DISTINCT hashtextextended(key, 0) AS lock FROM (
        SELECT unnest(ARRAY[lower(value ->> 'id'), 'ticket ' || (value ->> 'ticket'),
          CASE value ->> 'level' WHEN 'present' THEN 'present ' || (value ->> 'code') END])
        FROM jsonb_array_elements(p_commands)
        UNION ALL ${VISIT_LOCKS}
      ) AS keys (key)
      WHERE key IS NOT NULL ORDER BY lock
    ) AS locks;
    FOR one IN
      WITH asked AS MATERIALIZED (SELECT * FROM prepare_commands(p_commands)),
      beyond AS MATERIALIZED (
        SELECT DISTINCT id FROM beyond_quota((
          SELECT array_agg(rating ORDER BY ordinality) FROM asked
          WHERE op = 'submit' AND refusal IS NULL AND (rating).assurance_level = 'present'
        )) AS id
      ),
      prepared AS MATERIALIZED (
        SELECT a.ordinality, a.op, a.id, a.alone, a.amendable, a.refusal, a.ticket,
          CASE WHEN beyond.id IS NULL THEN a.rating
            ELSE jsonb_populate_record(a.rating, '{"assurance_level": "open", "lowered_by": "quota"}')
          END AS rating
        FROM asked a LEFT JOIN beyond ON beyond.id = a.id
      ),
      created AS (
        INSERT INTO ratings SELECT (rating).* FROM prepared
        WHERE op = 'submit' AND refusal IS NULL AND alone
        ON CONFLICT DO NOTHING
        RETURNING *
      ),
      journaled AS (
        INSERT INTO journal (cause, sign, ${JOURNAL_COLUMNS})
        SELECT 'created', 1, ${JOURNAL_VALUES} FROM created AS r
      )
      SELECT p.*, p_commands -> (p.ordinality - 1)::integer ?| ARRAY['comment', 'profile'] AS details,
        CASE WHEN c.id IS NULL THEN p.refusal ELSE created_outcome(p.rating) END AS outcome
      FROM prepared AS p LEFT JOIN created AS c ON c.id = p.id
      ORDER BY p.ordinality
    LOOP
      outcomes[one.ordinality] := CASE
        WHEN one.outcome IS NOT NULL THEN one.outcome
        WHEN one.op = 'submit' THEN submit_again(one.rating, one.amendable)
        WHEN one.op = 'visit' THEN answer_visit(p_commands -> (one.ordinality - 1)::integer)
        WHEN one.op = 'amend' THEN amend_rating(p_commands -> (one.ordinality - 1)::integer)
      END;
      IF one.ticket IS NOT NULL AND outcomes[one.ordinality] ->> 'outcome' = 'created'
        AND (one.rating).assurance_level = 'served' THEN
        UPDATE tickets SET spent = true, rating_id = one.id
        WHERE instansi_id = (one.rating).instansi_id AND hash = one.ticket;
      END IF;
      CONTINUE WHEN NOT one.details;
      outcomes[one.ordinality] :=
        keep_details(p_commands -> (one.ordinality - 1)::integer, outcomes[one.ordinality]);
    END LOOP;
    RETURN to_jsonb(outcomes);
  END
  $$;
`;
