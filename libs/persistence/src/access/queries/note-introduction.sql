UPDATE users SET introduced_at = :at WHERE id = :userId AND introduced_at IS NULL
