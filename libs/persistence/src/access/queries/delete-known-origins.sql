DELETE FROM known_origins WHERE user_id = :userId
