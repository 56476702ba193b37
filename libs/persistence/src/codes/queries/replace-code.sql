-- Issues a code in place of another, for the target which that one has on the agency's day; returns no row where the
-- drawn code exists already.
INSERT INTO codes (instansi_id, key, code, kind, channel, unit_id, location_id, service_id,
  counter_id, assignment_id, issued_at, edition, replaces_id)
SELECT c.instansi_id, :key, :code, c.kind, c.channel, t.unit_id, t.location_id, t.service_id,
  t.counter_id, t.assignment_id, :at, c.edition + 1, c.id
FROM codes c JOIN instansi i ON i.id = c.instansi_id,
  LATERAL target_on(c, {{agency_day(:at, i)}}) AS t
WHERE c.id = :id
ON CONFLICT ON CONSTRAINT codes_code_unique DO NOTHING
RETURNING id
