-- Below which unit each unit stood from which day to which.
SELECT v.unit_id AS "unitId", u.guest, v.parent_id AS "parentId", lower(v.valid)::text AS from, upper(v.valid)::text AS to
FROM unit_versions v JOIN units u ON u.instansi_id = v.instansi_id AND u.id = v.unit_id
WHERE v.instansi_id = :instansiId
ORDER BY v.unit_id, v.valid
