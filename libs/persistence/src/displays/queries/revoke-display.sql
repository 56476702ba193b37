-- Done again it keeps its first time.
UPDATE displays
SET revoked_at = coalesce(revoked_at, :at), revoked_by = coalesce(revoked_by, :userId)
WHERE id = :id
