SELECT id, officer_id || ' ' || unit_id AS lane, lower(valid)::text AS from, upper(valid)::text AS to
FROM assignments WHERE instansi_id = :instansiId
