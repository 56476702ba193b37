-- Whether a rating can no longer be changed, for the functions of the intake. The tap, with whom it names, can be for 5
-- minutes and details for 30; on a shared screen the tap never and details for 5. Once its exact time has been
-- forgotten, nothing can.
CREATE OR REPLACE FUNCTION is_closed(p_rating ratings, p_tap boolean, p_at timestamptz) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT coalesce(p_at > p_rating.received_at + CASE
    WHEN NOT {{on_shared_screen(p_rating)}} THEN
      CASE WHEN p_tap THEN interval '5 minutes' ELSE interval '30 minutes' END
    WHEN NOT p_tap THEN interval '5 minutes'
  END, true)
$$;
