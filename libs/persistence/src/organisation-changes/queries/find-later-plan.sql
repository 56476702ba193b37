-- The first service or assignment of some units that begins on a day or later.
SELECT 'service' AS kind, key, lower(valid)::text AS begins FROM services
WHERE unit_id = ANY (:ids) AND lower(valid) >= :from::date
UNION ALL SELECT 'assignment of', o.key, lower(a.valid)::text
FROM assignments a JOIN officers o ON o.id = a.officer_id
WHERE a.unit_id = ANY (:ids) AND lower(a.valid) >= :from::date
ORDER BY 3, 2 LIMIT 1
