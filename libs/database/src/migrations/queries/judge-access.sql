-- What a role may always ask, whatever its rights. As the owner no app may act.
SELECT r.rolname AS user, r.rolsuper OR r.rolbypassrls OR EXISTS (
    SELECT FROM pg_roles o WHERE o.rolname = :owner AND o.oid <> r.oid AND pg_has_role(r.oid, o.oid, 'MEMBER')
  ) AS mighty,
  obj_description(to_regnamespace('suara'), 'pg_namespace') AS mark,
  {{number_of_rights(r.oid)}} AS rights
FROM pg_roles r WHERE r.rolname = current_user
