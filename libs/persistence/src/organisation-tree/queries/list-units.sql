WITH named AS {{unit_names(:day)}}
SELECT u.id, u.key, n.name, n.parent_id AS "parentId", u.guest, n.active
FROM units u JOIN named n ON n.instansi_id = u.instansi_id AND n.unit_id = u.id
ORDER BY u.key
