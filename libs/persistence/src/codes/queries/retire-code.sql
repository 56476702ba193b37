-- Revokes a code and gives its key away.
UPDATE codes SET revoked_at = least(revoked_at, :at), key = :key WHERE id = :id
