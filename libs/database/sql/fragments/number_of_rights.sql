-- number_of_rights(role)
-- How many rights a role, by its oid, has in the schema. Rights that it has as a member of another role, or as
-- everybody, are not among them: rights.sql grants to the role itself.
(
  SELECT count(*) FROM (
    SELECT nspacl AS acl FROM pg_namespace WHERE nspname = 'suara'
    UNION ALL SELECT relacl FROM pg_class WHERE relnamespace = to_regnamespace('suara')
    UNION ALL SELECT proacl FROM pg_proc WHERE pronamespace = to_regnamespace('suara')
    UNION ALL SELECT a.attacl FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
      WHERE c.relnamespace = to_regnamespace('suara') AND a.attacl IS NOT NULL
  ) AS object, aclexplode(object.acl) AS entry
  WHERE entry.grantee = :role
)::integer
