-- issued_codes()
-- Columns and FROM of codes `c` as they were issued, with what they point at. Needs `named`, the units as named on
-- a day.
c.id, c.key, c.code, c.kind, c.channel, c.edition,
  c.issued_at AS "issuedAt", c.revoked_at AS "revokedAt",
  (SELECT r.id FROM codes r WHERE r.instansi_id = c.instansi_id AND r.replaces_id = c.id) AS "replacedById",
  jsonb_build_object('id', u.id, 'name', n.name, 'active', n.active) AS unit,
  {{named_target(locations, c.location_id)}} AS location,
  {{named_target(services, c.service_id)}} AS service,
  {{named_target(counters, c.counter_id)}} AS counter,
  (
    SELECT jsonb_build_object('id', a.id, 'name', o.public_name)
    FROM assignments a JOIN officers o ON o.instansi_id = a.instansi_id AND o.id = a.officer_id
    WHERE a.instansi_id = c.instansi_id AND a.id = c.assignment_id
  ) AS officer
FROM codes c
JOIN units u ON u.instansi_id = c.instansi_id AND u.id = c.unit_id
JOIN named n ON n.instansi_id = u.instansi_id AND n.unit_id = u.id
