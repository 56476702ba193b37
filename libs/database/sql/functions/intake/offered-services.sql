-- What the citizen may have come for: the code's service, else the counter's, else the unit's; at most eight, by name.
-- For the functions of the intake.
CREATE OR REPLACE FUNCTION offered_services(p_code codes, p_day date) RETURNS TABLE (id uuid, name text)
LANGUAGE sql STABLE AS $$
  SELECT s.id, s.name
  FROM services s
  WHERE s.instansi_id = p_code.instansi_id AND s.unit_id = p_code.unit_id AND s.valid @> p_day
    AND (p_code.service_id IS NULL OR s.id = p_code.service_id)
    AND (
      p_code.service_id IS NOT NULL
      OR p_code.counter_id IS NULL
      OR EXISTS (
        SELECT FROM counter_services cs
        WHERE cs.instansi_id = s.instansi_id AND cs.counter_id = p_code.counter_id
          AND cs.service_id = s.id AND cs.valid @> p_day
      )
    )
  ORDER BY lower(s.name), s.id
  LIMIT 8
$$;
