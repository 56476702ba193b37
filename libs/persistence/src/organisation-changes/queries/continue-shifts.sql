-- Who is rostered at the counters of merged units from a day on.
INSERT INTO roster (instansi_id, counter_id, counter_shared, unit_id, assignment_id, during)
SELECT instansi_id, after, counter_shared, :successorId, assignment, during * tstzrange(boundary, NULL)
FROM (
  SELECT r.*, m.after, a.after AS assignment, {{shift_boundary(r, :from)}} AS boundary
  FROM roster r JOIN {{moves(:counters, m)}} ON m.before = r.counter_id
  JOIN {{moves(:assignments, a)}} ON a.before = r.assignment_id
) AS shift WHERE during && tstzrange(boundary, NULL)
RETURNING id
