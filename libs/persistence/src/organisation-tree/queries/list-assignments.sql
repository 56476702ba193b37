WITH named AS {{unit_names(:day)}}
SELECT a.id, a.officer_id AS "officerId", o.public_name AS "publicName",
  a.unit_id AS "unitId", n.name AS "unitName",
  to_char(lower(a.valid), 'YYYY-MM-DD') AS "from", to_char(upper(a.valid), 'YYYY-MM-DD') AS "to"
FROM assignments a
JOIN officers o ON o.instansi_id = a.instansi_id AND o.id = a.officer_id
JOIN units u ON u.instansi_id = a.instansi_id AND u.id = a.unit_id
JOIN named n ON n.instansi_id = a.instansi_id AND n.unit_id = a.unit_id
ORDER BY u.key, o.public_name, lower(a.valid), a.id
