SELECT to_regclass('suara.schema_migrations') IS NOT NULL AS there
