DELETE FROM sessions WHERE user_id = :userId AND id <> :id
