REVOKE CREATE ON SCHEMA public FROM PUBLIC, pg_database_owner
