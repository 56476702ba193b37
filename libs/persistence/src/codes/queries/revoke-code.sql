-- The earliest time that was set holds.
UPDATE codes SET revoked_at = least(revoked_at, :at) WHERE id = :id
