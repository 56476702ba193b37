-- What must be one officer's time for a rating to be his, for the functions that correct a roster: the
-- {{SERVICE_MINUTES}} minutes before it, or, when its exact time is forgotten, its hour block with as many before that. Of a ticket it is
-- its call.
CREATE OR REPLACE FUNCTION rating_window(p_rating ratings, p_zone text, p_called_at timestamptz) RETURNS tstzrange
LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN p_called_at IS NOT NULL THEN tstzrange(p_called_at, p_called_at, '[]')
    WHEN p_rating.received_at IS NOT NULL
    THEN tstzrange(p_rating.received_at - interval '{{SERVICE_MINUTES}} minutes', p_rating.received_at, '[]')
    ELSE tstzrange(
      (p_rating.local_day + make_time((ARRAY[0, 8, 12, 17])[p_rating.hour_block + 1], 0, 0))
        AT TIME ZONE p_zone - interval '{{SERVICE_MINUTES}} minutes',
      (p_rating.local_day + make_interval(hours => (ARRAY[8, 12, 17, 24])[p_rating.hour_block + 1]))
        AT TIME ZONE p_zone)
  END
$$;
