UPDATE users SET deactivated_at = coalesce(deactivated_at, :at) WHERE id = :userId
