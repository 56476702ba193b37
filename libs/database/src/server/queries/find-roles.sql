-- Those of some roles that exist, and whether row level security means nothing to them.
SELECT rolname::text AS name, rolsuper OR rolbypassrls AS mighty FROM pg_roles WHERE rolname = ANY (:names::text[])
