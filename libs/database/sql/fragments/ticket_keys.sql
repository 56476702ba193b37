-- ticket_keys()
-- Columns and FROM of the keys `k` that machines were given.
k.id, k.name, c.channel, k.unit_id AS "unitId", k.issued_at AS "issuedAt",
  k.revoked_at AS "revokedAt", k.last_used_at AS "lastUsedAt"
FROM ticket_keys k JOIN codes c ON c.instansi_id = k.instansi_id AND c.id = k.code_id
