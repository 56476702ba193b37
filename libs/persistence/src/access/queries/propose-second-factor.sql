UPDATE users SET second_factor_pending = :sealed WHERE id = :userId
