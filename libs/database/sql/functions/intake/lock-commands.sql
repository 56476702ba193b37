-- Locks what a batch of commands may change, for append_ratings only, which calls it before it reads anything: the ids,
-- the browsers, and where a level is asked for the target with its quota and the ticket that can be spent once. The
-- answer to a repeated visit may change the earlier ratings of its browser too.
CREATE OR REPLACE FUNCTION lock_commands(p_commands jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM lock_keys(ARRAY(
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
  ));
END
$$;
