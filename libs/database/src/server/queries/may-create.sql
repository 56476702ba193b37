-- Whether the user has the right CREATEROLE or CREATEDB.
SELECT rolsuper OR CASE :right::text WHEN 'CREATEROLE' THEN rolcreaterole ELSE rolcreatedb END AS allowed
FROM pg_roles WHERE rolname = current_user
