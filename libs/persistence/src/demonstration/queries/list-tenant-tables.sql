-- The tables that carry the tenant, with those that their rows refer to. From the catalogue, so that a table
-- which is added later is not forgotten. Partitions go with their table.
WITH tenant AS (
  SELECT c.oid, c.relname::text AS name FROM pg_class c
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'instansi_id' AND NOT a.attisdropped
  WHERE c.relnamespace = 'suara'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
)
SELECT t.name, coalesce((
  SELECT array_agg(DISTINCT target.name)
  FROM pg_constraint f JOIN tenant target ON target.oid = f.confrelid
  WHERE f.contype = 'f' AND f.conrelid = t.oid AND f.confrelid <> t.oid
), '{}') AS "refersTo"
FROM tenant t ORDER BY t.name
