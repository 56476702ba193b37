-- late_rows(name, rows, type, day, fields, erased, late)
-- The part of `read-late-rows` for one kind.
SELECT r.id::text AS id, {{:fields(r)}} AS values
FROM :rows r JOIN instansi i ON i.id = r.instansi_id
WHERE ':name' = :kind::text AND r.instansi_id = :instansiId
  AND :day <= :closedDay::date AND :day > :closedDay::date - :latestDays::integer
  AND {{without_leaf((':name', ':name.late'))}} AND :late
