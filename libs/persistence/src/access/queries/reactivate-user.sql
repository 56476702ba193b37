UPDATE users SET deactivated_at = NULL WHERE id = :userId
