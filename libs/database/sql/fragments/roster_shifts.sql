-- roster_shifts()
-- The shifts `r` of the roster with who serves, as far as their FROM.
SELECT r.id, r.counter_id AS "counterId", r.assignment_id AS "assignmentId",
  o.public_name AS "publicName", lower(r.during) AS "from", upper(r.during) AS "to"
FROM roster r
JOIN assignments a ON a.instansi_id = r.instansi_id AND a.id = r.assignment_id
JOIN officers o ON o.instansi_id = a.instansi_id AND o.id = a.officer_id
