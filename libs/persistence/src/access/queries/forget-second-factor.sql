UPDATE users SET second_factor = NULL, second_factor_pending = NULL WHERE id = :userId
