-- The first of some assignments that begins on a day or later.
SELECT o.key, lower(a.valid)::text AS begins FROM assignments a JOIN officers o ON o.id = a.officer_id
WHERE a.id = ANY (:ids) AND lower(a.valid) >= :from::date ORDER BY 2, 1 LIMIT 1
