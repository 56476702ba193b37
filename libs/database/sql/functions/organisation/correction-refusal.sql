-- Why a roster may not be corrected so, or NULL, for correct_roster. The time must be over for as long as a page
-- lives ({{PAGE_MINUTES}} minutes) and looks back ({{SERVICE_MINUTES}}), so nothing that is on its way rests on older shifts. A correction reaches back
-- seven days at a time and into a quarter until two weeks after its end, and names somebody who was assigned to the
-- unit then.
CREATE OR REPLACE FUNCTION correction_refusal(p_counter counters, p_during tstzrange, p_assignment uuid,
  p_at timestamptz)
RETURNS text
LANGUAGE sql STABLE AS $$
  WITH zone AS (
    SELECT coalesce(l.time_zone, i.time_zone) AS name
    FROM instansi i
    LEFT JOIN counter_locations cl ON cl.instansi_id = i.id AND cl.counter_id = p_counter.id
      AND cl.valid @> (lower(p_during) AT TIME ZONE i.time_zone)::date
    LEFT JOIN locations l ON l.instansi_id = i.id AND l.id = cl.location_id
    WHERE i.id = p_counter.instansi_id
  ), days AS (
    SELECT (lower(p_during) AT TIME ZONE zone.name)::date AS first,
      ((upper(p_during) - interval '1 microsecond') AT TIME ZONE zone.name)::date AS last,
      (p_at AT TIME ZONE zone.name)::date AS today
    FROM zone
  )
  SELECT CASE
    WHEN p_counter.id IS NULL THEN 'counter.unknown'
    WHEN upper(p_during) > p_at - interval '{{PAGE_MINUTES}} minutes' - interval '{{SERVICE_MINUTES}} minutes' THEN 'roster.not-over'
    WHEN upper(p_during) - lower(p_during) > interval '7 days' THEN 'roster.too-long'
    WHEN days.today >= date_trunc('quarter', days.first) + interval '3 months 14 days' THEN 'roster.period-closed'
    WHEN p_assignment IS NOT NULL AND NOT EXISTS (
      SELECT FROM assignments a WHERE a.instansi_id = p_counter.instansi_id AND a.id = p_assignment
        AND a.unit_id = p_counter.unit_id AND a.valid @> daterange(days.first, days.last, '[]')
    ) THEN 'roster.not-assigned'
  END
  FROM (SELECT) AS always LEFT JOIN days ON true
$$;
