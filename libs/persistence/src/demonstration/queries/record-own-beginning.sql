INSERT INTO demonstration_ends (ratings, seals) VALUES (0, 0) RETURNING id
