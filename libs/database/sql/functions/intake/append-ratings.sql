-- Takes a batch of commands of the public app, `submit`, `amend` and `visit`, and answers in the same order what became
-- of each. It is the only way in which a rating comes into the database, and the role of the public app may call it:
-- the agency is that of the code. New ratings are written by one statement; what was sent again, what changes a rating
-- and what shares a browser with another command goes one by one. Whatever is answered is stored with its journal or
-- not at all. Nothing of a command is refused with an error; only a lock that is not given in time is one, since
-- whoever waits at a page waits for six seconds.
CREATE OR REPLACE FUNCTION append_ratings(p_commands jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = suara, pg_temp SET lock_timeout = '4s' AS $$
DECLARE
  one record;
  outcomes jsonb[] := array_fill(NULL::jsonb, ARRAY[jsonb_array_length(p_commands)]);
BEGIN
  PERFORM lock_commands(p_commands);
  FOR one IN
    WITH prepared AS MATERIALIZED ({{prepared_commands(p_commands)}}),
    created AS (
      INSERT INTO ratings ({{rating_columns()}})
      SELECT {{rating_columns()}} FROM prepared
      WHERE op = 'submit' AND refusal IS NULL AND alone
      ON CONFLICT DO NOTHING
      RETURNING *
    ),
    journaled AS (
      INSERT INTO journal (cause, sign, {{journal_columns()}})
      SELECT 'created', 1, {{journal_values()}} FROM created AS r
    )
    SELECT p.ordinality, p.op, p.instansi_id, p.id, p.ticket, p.assurance_level, p.amendable,
      p_commands -> (p.ordinality - 1)::integer AS command,
      CASE WHEN c.id IS NULL THEN p.refusal ELSE {{created_outcome(p)}} END AS outcome,
      CASE WHEN p.op = 'submit' AND c.id IS NULL AND p.refusal IS NULL
        THEN jsonb_populate_record(NULL::ratings, to_jsonb(p)) END AS rating
    FROM prepared AS p LEFT JOIN created AS c ON c.id = p.id
    ORDER BY p.ordinality
  LOOP
    outcomes[one.ordinality] := CASE
      WHEN one.outcome IS NOT NULL THEN one.outcome
      WHEN one.op = 'submit' THEN submit_again(one.rating, one.amendable)
      WHEN one.op = 'visit' THEN answer_visit(one.command)
      WHEN one.op = 'amend' THEN amend_rating(one.command)
    END;
    IF one.ticket IS NOT NULL AND one.assurance_level = 'served'
      AND outcomes[one.ordinality] ->> 'outcome' = 'created' THEN
      UPDATE tickets SET spent = true, rating_id = one.id
      WHERE instansi_id = one.instansi_id AND hash = one.ticket;
    END IF;
    CONTINUE WHEN NOT one.command ?| ARRAY['comment', 'profile'];
    outcomes[one.ordinality] := keep_details(one.command, outcomes[one.ordinality]);
  END LOOP;
  RETURN to_jsonb(outcomes);
END
$$;
