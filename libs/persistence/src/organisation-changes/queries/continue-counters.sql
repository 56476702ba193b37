-- Counters of merged units, made anew in the successor under their old key with the successor's behind it.
WITH old AS (
  SELECT * FROM counters WHERE unit_id = ANY (:ids) AND (retired_on IS NULL OR retired_on > :from::date)
), made AS (
  INSERT INTO counters (instansi_id, key, name, unit_id, shared, retired_on)
  SELECT instansi_id, key || '.' || :successorKey::text, name, :successorId, shared, retired_on FROM old
  RETURNING id, key
)
SELECT old.id AS before, made.id AS after, made.key
FROM old JOIN made ON made.key = old.key || '.' || :successorKey::text ORDER BY made.key
