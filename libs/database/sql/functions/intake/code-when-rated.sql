-- The code of a rating as it pointed when the rating was given, for amend_rating: of a ticket at the counter where it
-- was called. The day is the agency's, or, once the exact time is forgotten, that of the place; of such an old rating
-- nothing can change any more.
CREATE OR REPLACE FUNCTION code_when_rated(p_code codes, p_rating ratings) RETURNS codes
LANGUAGE plpgsql STABLE AS $$
DECLARE
  c codes := target_on(p_code, coalesce((p_rating.received_at AT TIME ZONE
    (SELECT time_zone FROM instansi WHERE id = p_code.instansi_id))::date, p_rating.local_day));
BEGIN
  c.counter_id := p_rating.counter_id;
  RETURN c;
END
$$;
