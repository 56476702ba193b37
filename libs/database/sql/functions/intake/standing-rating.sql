CREATE OR REPLACE FUNCTION standing_rating(p_rating ratings, p_at timestamptz) RETURNS jsonb
LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object(
    'id', p_rating.id,
    'score', p_rating.answers -> 'overall',
    'serviceId', p_rating.service_id,
    'answers', p_rating.answers - 'overall',
    'ageSeconds', extract(epoch FROM p_at - p_rating.received_at),
    'attributed', p_rating.assignment_id IS NOT NULL,
    'asksVisit', coalesce(p_rating.visit = 'asked', false)
  )
$$;
