-- Services of merged units, made anew in the successor under their old key with the successor's behind it.
WITH old AS (
  SELECT * FROM services WHERE unit_id = ANY (:ids) AND valid @> :from::date
), made AS (
  INSERT INTO services (instansi_id, key, name, unit_id, valid)
  SELECT instansi_id, key || '.' || :successorKey::text, name, :successorId,
    valid * daterange(:from::date, NULL) FROM old
  RETURNING id, key
)
SELECT old.id AS before, made.id AS after, made.key
FROM old JOIN made ON made.key = old.key || '.' || :successorKey::text ORDER BY made.key
