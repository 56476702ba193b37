-- Whether a rating can no longer be changed, for the functions of the intake. The tap, with whom it names, can be for
-- {{TAP_MINUTES}} minutes and details for {{DETAILS_MINUTES}}; on a shared screen the tap never and details for
-- {{SHARED_DETAILS_MINUTES}}. Once its exact time has been forgotten, nothing can. `isClosed` of libs/rating is the same.
CREATE OR REPLACE FUNCTION is_closed(p_rating ratings, p_tap boolean, p_at timestamptz) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT coalesce(p_at > p_rating.received_at + CASE
    WHEN NOT {{on_shared_screen(p_rating)}} THEN
      CASE WHEN p_tap THEN interval '{{TAP_MINUTES}} minutes' ELSE interval '{{DETAILS_MINUTES}} minutes' END
    WHEN NOT p_tap THEN interval '{{SHARED_DETAILS_MINUTES}} minutes'
  END, true)
$$;
