UPDATE users SET second_factor = second_factor_pending, second_factor_pending = NULL,
  second_factor_step = :step
WHERE id = :userId AND second_factor_pending = :sealed
