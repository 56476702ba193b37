SELECT second_factor_pending AS sealed FROM users WHERE id = :userId
