UPDATE users SET password_hash = NULL, second_factor = NULL, second_factor_pending = NULL
WHERE id = :userId
