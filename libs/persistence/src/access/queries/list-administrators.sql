SELECT id, deactivated_at IS NULL AND password_hash IS NOT NULL AS able
FROM users WHERE role = 'administrator'
