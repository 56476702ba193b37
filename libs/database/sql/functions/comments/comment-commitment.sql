-- The commitment to a comment: whoever has salt and text can compute it, and without the salt a text cannot be guessed
-- from it. For keep_comment.
CREATE OR REPLACE FUNCTION comment_commitment(p_salt bytea, p_text text) RETURNS bytea
LANGUAGE sql STABLE AS $$
  SELECT sha256(p_salt || convert_to(p_text, 'UTF8'))
$$;
