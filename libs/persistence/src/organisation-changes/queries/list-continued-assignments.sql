-- The assignments to merged units, and in which of the successor's each goes on.
SELECT a.id AS before, b.id AS after, o.key FROM assignments a
JOIN assignments b ON b.officer_id = a.officer_id AND b.unit_id = :successorId AND b.valid @> :from::date
JOIN officers o ON o.id = a.officer_id
WHERE a.unit_id = ANY (:ids) AND a.valid @> :from::date ORDER BY o.key
