SELECT key, edition FROM codes WHERE id = :id FOR UPDATE
