-- rows_of_day(name, rows, type, day, fields, erased, late)
-- The part of `read-rows-of-day` for one kind.
SELECT r.id::text AS id, {{:fields(r)}} AS values
FROM :rows r JOIN instansi i ON i.id = r.instansi_id
WHERE ':name' = :kind::text AND r.instansi_id = :instansiId AND :day <= :closedDay::date AND :day > coalesce(
  (SELECT max(s.day) FROM proof_seals s WHERE s.instansi_id = :instansiId AND s.kind = ':name'), '-infinity')
