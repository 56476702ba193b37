-- Decides anew who served, for correct_roster: for the ratings of a time, with their journal, and for tickets called in
-- that time, which may be spent later. A citizen who took the officer off is not asked again. Returns how many ratings
-- changed hands.
CREATE OR REPLACE FUNCTION reattribute_ratings(p_counter counters, p_during tstzrange, p_rostered uuid[])
RETURNS integer
LANGUAGE plpgsql SET search_path = suara, pg_temp AS $$
DECLARE
  v_ids uuid[];
  v_changed integer := 0;
  v_served uuid;
  one record;
  new ratings;
BEGIN
  PERFORM lock_keys(ARRAY(
    SELECT unnest(ratings_of_time(p_counter, p_during, p_rostered))::text
    UNION ALL
    SELECT 'ticket ' || encode(hash, 'hex') FROM tickets
    WHERE instansi_id = p_counter.instansi_id AND counter_id = p_counter.id AND called_at <@ p_during
  ));
  -- again: a ticket may have been spent meanwhile
  v_ids := ratings_of_time(p_counter, p_during, p_rostered);
  UPDATE tickets AS t SET assignment_id = {{sole_officer(p_counter.instansi_id, p_counter.id, tstzrange(t.called_at, t.called_at, '[]'))}}
  WHERE t.instansi_id = p_counter.instansi_id AND t.counter_id = p_counter.id AND t.called_at <@ p_during;
  FOR one IN
    SELECT r AS old, rating_window(r, coalesce(l.time_zone, i.time_zone), t.called_at) AS during
    FROM ratings r
    JOIN instansi i ON i.id = r.instansi_id
    LEFT JOIN locations l ON l.instansi_id = r.instansi_id AND l.id = r.location_id
    LEFT JOIN tickets t ON t.instansi_id = r.instansi_id AND t.rating_id = r.id
    WHERE r.instansi_id = p_counter.instansi_id AND r.id = ANY (v_ids) AND NOT r.officer_rejected
    FOR UPDATE OF r
  LOOP
    v_served := {{sole_officer(p_counter.instansi_id, p_counter.id, one.during)}};
    CONTINUE WHEN v_served IS NOT DISTINCT FROM (one.old).assignment_id;
    UPDATE ratings AS r SET assignment_id = v_served
    WHERE r.instansi_id = p_counter.instansi_id AND r.id = (one.old).id RETURNING r.* INTO new;
    PERFORM journal_change('reattributed', one.old, new);
    v_changed := v_changed + 1;
  END LOOP;
  RETURN v_changed;
END
$$;
