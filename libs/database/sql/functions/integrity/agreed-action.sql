-- What a reviewer's wish amounts to, for decide_case, or NULL where another reviewer has to act. After an objection two
-- persons have to agree on an exclusion, so the first of them only proposes it; and an exclusion is taken back by
-- somebody else than the one who decided it. What was proposed before the last decision is settled by it.
CREATE OR REPLACE FUNCTION agreed_action(p_case cases, p_user uuid, p_action text) RETURNS text
LANGUAGE sql STABLE AS $$
  WITH of_case AS (
    SELECT id, action, actor_id FROM decisions
    WHERE instansi_id = p_case.instansi_id AND case_id = p_case.id
  ), decided AS (
    SELECT coalesce(max(id), 0) AS since FROM of_case WHERE action IN ('release', 'exclude')
  ), proposed AS (
    SELECT count(*) AS by_anybody, count(*) FILTER (WHERE actor_id <> p_user) AS by_others
    FROM of_case, decided WHERE id > since AND action = 'propose_exclusion'
  )
  SELECT CASE
    WHEN p_action = 'release' AND p_case.state = 'excluded' AND EXISTS (
      SELECT FROM of_case, decided WHERE id = since AND actor_id = p_user
    ) THEN NULL
    WHEN p_action = 'release' OR NOT is_objected(p_case) THEN p_action
    WHEN by_anybody = 0 THEN 'propose_exclusion'
    WHEN by_others > 0 THEN p_action
  END
  FROM proposed
$$;
