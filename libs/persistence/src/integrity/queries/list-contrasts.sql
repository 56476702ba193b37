SELECT jsonb_build_object('id', named.unit_id, 'name', named.name) AS unit,
  round(newest.z::numeric, 2)::float8 AS z, newest.verdict
FROM (
  SELECT DISTINCT ON (c.instansi_id, c.assignment_id) c.instansi_id, c.assignment_id, c.z, c.verdict
  FROM level_contrasts c
  JOIN closed_periods p ON p.instansi_id = c.instansi_id AND p.id = c.closed_period_id
  WHERE p.period_kind = 'quarter' AND p.first_day < :to AND p.last_day >= :from
  ORDER BY c.instansi_id, c.assignment_id, p.first_day DESC, p.revision DESC
) AS newest
JOIN assignments a ON a.instansi_id = newest.instansi_id AND a.id = newest.assignment_id
JOIN {{unit_names(:today)}} named ON named.unit_id = a.unit_id
WHERE newest.verdict <> 'usual'
  AND a.unit_id NOT IN (SELECT home_units(newest.instansi_id, :userId, :today::date))
ORDER BY abs(newest.z) DESC, named.unit_id, newest.assignment_id LIMIT 200
