-- Whoever waits at a page waits for six seconds: a lock that is not given is a clear answer before.
CREATE OR REPLACE FUNCTION append_ratings(p_commands jsonb) RETURNS jsonb
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
      UNION ALL
    SELECT value ->> 'visitor' FROM jsonb_array_elements(p_commands) WHERE value ->> 'visitor' <> ''
    UNION ALL
    SELECT unnest(ARRAY[encode(e.visitor, 'hex'), e.id::text])
    FROM jsonb_array_elements(p_commands) AS command
    JOIN codes c ON c.code = command ->> 'code'
    JOIN ratings r ON r.instansi_id = c.instansi_id AND r.id = (command ->> 'id')::uuid
    JOIN ratings e ON e.instansi_id = r.instansi_id AND e.visitor = r.visitor
    WHERE command ->> 'op' = 'visit'
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
      INSERT INTO journal (cause, sign, {{journal_columns()}})
      SELECT 'created', 1, {{journal_values()}} FROM created AS r
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
