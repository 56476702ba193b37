-- Administrators together, in one order: two who remove each other must not both succeed.
SELECT id FROM users WHERE id = :userId OR role = 'administrator' ORDER BY id FOR UPDATE
