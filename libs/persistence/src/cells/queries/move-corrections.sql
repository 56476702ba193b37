-- In a new cluster, after its journal: the places where corrections of states of closed periods end, as the journal says
-- them there.
WITH places AS MATERIALIZED (
  SELECT instansi_id, quarter, unit_id::text AS unit_id, place, jsonb_build_array(rank::text, '9223372036854775807') AS moved
  FROM ({{correction_places()}}) AS places
), kept AS (
  SELECT p.instansi_id, p.id, q.quarter, jsonb_object_agg(u.key, m.moved) AS moved
  FROM closed_periods p
  CROSS JOIN LATERAL (
    SELECT p.period AS quarter, p.corrections AS units WHERE p.period_kind = 'quarter'
    UNION ALL
    SELECT key, value FROM jsonb_each(p.corrections) WHERE p.period_kind <> 'quarter'
  ) AS q
  CROSS JOIN jsonb_each(q.units) AS u
  JOIN places m
    ON m.instansi_id = p.instansi_id AND m.quarter = q.quarter AND m.unit_id = u.key AND m.place = u.value
  GROUP BY p.instansi_id, p.id, q.quarter
), moved AS (
  SELECT p.instansi_id, p.id, CASE p.period_kind WHEN 'quarter' THEN (jsonb_agg(k.moved) -> 0)
    ELSE jsonb_object_agg(k.quarter, k.moved) END AS corrections
  FROM closed_periods p JOIN kept k USING (instansi_id, id)
  GROUP BY p.instansi_id, p.id
)
UPDATE closed_periods p SET corrections = moved.corrections
FROM moved, aggregation_state s, pg_control_system() c
WHERE p.instansi_id = moved.instansi_id AND p.id = moved.id AND s.system_identifier <> c.system_identifier
