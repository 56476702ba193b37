-- displays()
-- Columns and FROM of displays `d` as an administrator sees them.
d.id, jsonb_build_object('id', c.id, 'name', c.name) AS counter, d.issued_at AS "issuedAt",
  d.revoked_at AS "revokedAt", d.last_seen_at AS "lastSeenAt", d.clock_off_seconds AS "clockOffSeconds"
FROM displays d JOIN counters c ON c.instansi_id = d.instansi_id AND c.id = d.counter_id
