-- Of some units those with units above or below them on a day; such units are cut at the ends of months only.
SELECT DISTINCT related.id
FROM unit_versions v
CROSS JOIN LATERAL (VALUES (v.unit_id), (v.parent_id)) AS related (id)
WHERE v.valid @> :day::date AND v.parent_id IS NOT NULL AND related.id = ANY(:ids::uuid[])
