-- The schemas that are the product's affair, as far as they exist.
SELECT nspname::text AS name, pg_get_userbyid(nspowner)::text AS owner FROM pg_namespace
WHERE nspname IN ('public', 'suara')
