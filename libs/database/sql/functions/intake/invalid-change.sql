-- The first field of an `amend` command that the rating cannot take, or NULL, for amend_rating: an answer that its
-- instrument does not know, or a service that was not offered there on its day. No service at all is always possible.
CREATE OR REPLACE FUNCTION invalid_change(p_rating ratings, p_code codes, p_command jsonb) RETURNS text
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_field text := invalid_field(p_rating.instrument_version_id, stated_answers(p_command));
BEGIN
  IF v_field IS NULL AND p_command ->> 'serviceId' IS NOT NULL AND NOT EXISTS (
    SELECT FROM offered_services(p_code, p_rating.local_day) AS s WHERE s.id = (p_command ->> 'serviceId')::uuid
  ) THEN
    RETURN 'serviceId';
  END IF;
  RETURN v_field;
END
$$;
