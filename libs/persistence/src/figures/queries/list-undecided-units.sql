-- Units with ratings of a period that wait for a decision.
SELECT DISTINCT unit_id AS "unitId" FROM cases
WHERE instansi_id = :instansiId AND local_day >= :from AND local_day < :to AND state IN ('collecting', 'open')
