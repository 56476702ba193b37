-- The answers that an `amend` command states, with the tap among them where it is stated; for the functions that
-- amend.
CREATE OR REPLACE FUNCTION stated_answers(p_command jsonb) RETURNS jsonb
LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(p_command -> 'answers', '{}')
    || CASE WHEN p_command ? 'score' THEN jsonb_build_object('overall', p_command -> 'score') ELSE '{}' END
$$;
