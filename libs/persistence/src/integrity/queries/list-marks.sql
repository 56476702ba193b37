SELECT jsonb_build_object('id', m.unit_id, 'name', named.name) AS unit, m.assurance_level AS level, m.kind,
  sum(m.n)::integer AS n, count(DISTINCT m.local_day)::integer AS days
FROM marks m JOIN {{unit_names(:today)}} named ON named.unit_id = m.unit_id
WHERE m.local_day >= :today::date - 28 AND m.local_day < :today::date
  AND m.unit_id NOT IN (SELECT home_units(m.instansi_id, :userId, :today::date))
GROUP BY m.unit_id, named.name, m.assurance_level, m.kind
HAVING sum(m.n) > 3 ORDER BY n DESC, m.unit_id, m.kind LIMIT 200
