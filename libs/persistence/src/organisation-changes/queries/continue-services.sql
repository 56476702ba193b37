-- Services of merged units, made anew in the successor under their old key with the successor's behind it, and free on
-- the same days.
WITH old AS (
  SELECT * FROM services WHERE unit_id = ANY (:ids) AND valid @> :from::date
), made AS (
  INSERT INTO services (instansi_id, key, name, unit_id, valid)
  SELECT instansi_id, key || '.' || :successorKey::text, name, :successorId,
    valid * daterange(:from::date, NULL) FROM old
  RETURNING id, key
), freed AS (
  INSERT INTO free_services (instansi_id, service_id, valid)
  SELECT f.instansi_id, made.id, f.valid * daterange(:from::date, NULL)
  FROM free_services f JOIN old ON old.id = f.service_id
  JOIN made ON made.key = old.key || '.' || :successorKey::text
  WHERE f.valid && daterange(:from::date, NULL)
)
SELECT old.id AS before, made.id AS after, made.key
FROM old JOIN made ON made.key = old.key || '.' || :successorKey::text ORDER BY made.key
