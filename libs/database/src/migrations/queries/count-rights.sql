SELECT r.rolname AS role, {{number_of_rights(r.oid)}} AS rights
FROM pg_roles r WHERE r.rolname = ANY (:roles)
ORDER BY 1
