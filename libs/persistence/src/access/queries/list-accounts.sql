-- The agency's accounts by user name, or the one of an id.
SELECT u.id, u.username, u.role, u.unit_id AS "unitId", u.officer_id AS "officerId",
  CASE WHEN u.deactivated_at IS NOT NULL THEN 'deactivated'
    WHEN u.password_hash IS NULL THEN 'invited' ELSE 'active' END AS state,
  u.second_factor IS NOT NULL AS "secondFactor", n.expires_at AS "invitedUntil",
  u.created_at AS "createdAt"
FROM users u LEFT JOIN invitations n ON n.instansi_id = u.instansi_id AND n.user_id = u.id
WHERE :id::uuid IS NULL OR u.id = :id
ORDER BY u.username
