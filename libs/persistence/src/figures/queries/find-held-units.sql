-- Units with ratings of their own that are held in review.
SELECT c.unit_id AS "unitId" FROM person_cells c
WHERE c.instansi_id = :instansiId AND c.local_day >= :from AND c.local_day < :to AND c.status = 'held'
GROUP BY 1 HAVING sum(c.tap_1 + c.tap_2 + c.tap_3 + c.tap_4) > 0
ORDER BY 1
