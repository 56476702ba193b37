SELECT jsonb_build_object('id', named.unit_id, 'name', named.name) AS unit,
  round((r.contrast ->> 'z')::numeric, 2)::float8 AS z, r.contrast ->> 'verdict' AS verdict
FROM (
  SELECT DISTINCT ON (instansi_id, subject_id) instansi_id, subject_id, tally -> 'contrast' AS contrast
  FROM releases
  WHERE subject_kind = 'assignment' AND measure = 'officer' AND basis = 'attested' AND period = :period
  ORDER BY instansi_id, subject_id, ordinal DESC
) AS r
JOIN assignments a ON a.instansi_id = r.instansi_id AND a.id = r.subject_id
JOIN {{unit_names(:today)}} named ON named.unit_id = a.unit_id
WHERE r.contrast ->> 'verdict' IN ('present higher', 'present lower')
  AND a.unit_id NOT IN (SELECT home_units(r.instansi_id, :userId, :today::date))
ORDER BY abs((r.contrast ->> 'z')::numeric) DESC, named.unit_id LIMIT 200
