-- The unit, where it exists on the agency's day.
SELECT v.unit_id AS id FROM unit_versions v JOIN instansi i ON i.id = v.instansi_id
WHERE v.unit_id = :unitId AND v.valid @> {{agency_day(:at, i)}}
