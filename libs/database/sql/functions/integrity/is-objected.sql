-- Whether the officer objected against what this case is about. Then it may be opened again, and excluding it takes two
-- persons. The admin app may call it.
CREATE OR REPLACE FUNCTION is_objected(p_case cases) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM objections o
    WHERE o.instansi_id = p_case.instansi_id AND o.assignment_id = p_case.assignment_id
      AND o.kind IN ('attribution', 'figure') AND o.days @> p_case.local_day
  )
$$;
