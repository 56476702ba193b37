-- sole_officer(instansi, counter, during)
-- The assignment of the only officer rostered at a counter during the whole of a time, or NULL.
(
  SELECT min(r.assignment_id::text)::uuid
  FROM (
    SELECT assignment_id, range_agg(during) AS worked
    FROM roster
    WHERE instansi_id = :instansi AND counter_id = :counter AND during && :during
    GROUP BY assignment_id
  ) AS r
  HAVING count(*) = 1 AND bool_and(r.worked @> :during)
)
