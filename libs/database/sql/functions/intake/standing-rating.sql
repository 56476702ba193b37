-- What a page is told about a rating at a moment, for the functions of the intake: what was said, whether somebody
-- served, and how long ago it came. Neither who served nor where it came from is told.
CREATE OR REPLACE FUNCTION standing_rating(p_rating ratings, p_at timestamptz) RETURNS jsonb
LANGUAGE sql STABLE AS $$
  SELECT {{standing_rating(p_rating, p_at)}}
$$;
