-- One assignment of each officer of merged units in the successor, where there is none yet.
INSERT INTO assignments (instansi_id, officer_id, unit_id, valid)
SELECT instansi_id, officer_id, :successorId, range_merge(range_agg(valid * daterange(:from::date, NULL)))
FROM assignments a
WHERE unit_id = ANY (:ids) AND valid @> :from::date AND NOT EXISTS (
  SELECT FROM assignments b
  WHERE b.officer_id = a.officer_id AND b.unit_id = :successorId AND b.valid @> :from::date
)
GROUP BY instansi_id, officer_id
RETURNING id
