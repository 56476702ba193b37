-- The shifts of some counters; times in milliseconds since 1970.
SELECT r.id, k.key AS counter, o.key AS officer, r.counter_shared AS shared,
  (extract(epoch FROM lower(r.during)) * 1000)::float8 AS from,
  (extract(epoch FROM upper(r.during)) * 1000)::float8 AS to
FROM roster r
JOIN counters k ON k.instansi_id = r.instansi_id AND k.id = r.counter_id
JOIN assignments a ON a.instansi_id = r.instansi_id AND a.id = r.assignment_id
JOIN officers o ON o.instansi_id = a.instansi_id AND o.id = a.officer_id
WHERE r.instansi_id = :instansiId AND k.key = ANY (:counters)
