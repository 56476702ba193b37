CREATE OR REPLACE FUNCTION created_outcome(p_rating ratings) RETURNS jsonb
LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object('outcome', 'created', 'rating', standing_rating(p_rating, p_rating.received_at))
$$;
