SELECT a.id, o.key || ' ' || u.key || ' ' || lower(a.valid) AS assignment
FROM assignments a
JOIN officers o ON o.instansi_id = a.instansi_id AND o.id = a.officer_id
JOIN units u ON u.instansi_id = a.instansi_id AND u.id = a.unit_id
WHERE a.instansi_id = :instansiId
