SELECT id FROM codes WHERE replaces_id = :id
