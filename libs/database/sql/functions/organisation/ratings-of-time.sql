-- Ratings at a counter whose window meets a time, of nobody or of officers who were rostered then, for
-- reattribute_ratings. A rating of anybody else cannot have changed hands; nor can one that came with a ticket, once
-- the time of its call is forgotten.
CREATE OR REPLACE FUNCTION ratings_of_time(p_counter counters, p_during tstzrange, p_rostered uuid[]) RETURNS uuid[]
LANGUAGE plpgsql STABLE SET search_path = suara, pg_temp AS $$
BEGIN
  RETURN (
    SELECT coalesce(array_agg(r.id), '{}')
    FROM ratings r
    JOIN codes c ON c.instansi_id = r.instansi_id AND c.id = r.code_id AND c.assignment_id IS NULL
    JOIN instansi i ON i.id = r.instansi_id
    LEFT JOIN locations l ON l.instansi_id = r.instansi_id AND l.id = r.location_id
    LEFT JOIN tickets t ON t.instansi_id = r.instansi_id AND t.rating_id = r.id
    WHERE r.instansi_id = p_counter.instansi_id AND r.counter_id = p_counter.id
      AND (t.called_at IS NOT NULL OR c.counter_id IS NOT NULL)
      -- a day more at both ends, since days are local; with a ticket a rating may come three days later
      AND r.local_day BETWEEN (lower(p_during) AT TIME ZONE 'UTC')::date - 1
        AND (upper(p_during) AT TIME ZONE 'UTC')::date + 1 + CASE WHEN t.hash IS NULL THEN 0 ELSE 3 END
      AND (r.assignment_id IS NULL OR r.assignment_id = ANY (p_rostered))
      AND rating_window(r, coalesce(l.time_zone, i.time_zone), t.called_at) && p_during
  );
END
$$;
