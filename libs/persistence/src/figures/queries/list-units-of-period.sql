-- The units of an agency in a period, each as it was named last in it.
SELECT DISTINCT ON (v.unit_id) v.unit_id AS "unitId", v.name
FROM unit_versions v
WHERE v.instansi_id = :instansiId AND v.valid && daterange(:from, :to)
ORDER BY v.unit_id, lower(v.valid) DESC
