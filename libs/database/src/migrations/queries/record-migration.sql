INSERT INTO schema_migrations (timestamp, name) VALUES (:order, :name) RETURNING name
