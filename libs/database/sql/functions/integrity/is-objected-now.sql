-- Whether the officer objected against what this case is about and nobody is through with that objection yet. The admin
-- app may call it.
CREATE OR REPLACE FUNCTION is_objected_now(p_case cases) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM objections o
    WHERE o.instansi_id = p_case.instansi_id AND o.assignment_id = p_case.assignment_id
      AND o.kind IN ('attribution', 'figure') AND o.days @> p_case.local_day AND o.state = 'open'
  )
$$;
