SELECT pg_encoding_to_char(encoding)::text AS encoding FROM pg_database WHERE datname = :database
