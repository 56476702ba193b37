UPDATE users SET second_factor_step = :step
WHERE id = :userId AND coalesce(second_factor_step, 0) < :step
