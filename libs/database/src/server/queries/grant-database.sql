-- The commands that say who may connect to a database, and where each role finds its tables. `owner` may also create
-- schemas.
SELECT format('REVOKE ALL ON DATABASE %I FROM PUBLIC', :database::text) AS command
UNION ALL
SELECT format('GRANT CONNECT ON DATABASE %I TO %I', :database, role) FROM unnest(:roles::text[]) AS role
UNION ALL
SELECT format('GRANT CREATE, TEMPORARY ON DATABASE %I TO suara_owner', :database)
UNION ALL
SELECT format('ALTER ROLE %I IN DATABASE %I SET search_path = suara', role, :database) FROM unnest(:roles) AS role
