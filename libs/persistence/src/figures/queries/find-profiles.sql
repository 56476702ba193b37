-- What respondents of whole months said of themselves, by the unit that they rated.
SELECT p.month::text, p.unit_id AS "unitId", count(*)::integer AS n,
  jsonb_strip_nulls(jsonb_build_object('jenis_kelamin', p.jenis_kelamin, 'usia', p.usia, 'pendidikan', p.pendidikan,
    'pekerjaan', p.pekerjaan, 'disabilitas', p.disabilitas)) AS answers
FROM respondent_profiles p
WHERE p.instansi_id = :instansiId AND p.month >= :from AND p.month < :to
  AND num_nonnulls(p.jenis_kelamin, p.usia, p.pendidikan, p.pekerjaan, p.disabilitas) > 0
GROUP BY p.month, p.unit_id, p.jenis_kelamin, p.usia, p.pendidikan, p.pekerjaan, p.disabilitas
ORDER BY 1, 2, 4
