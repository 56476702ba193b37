-- invalid_field(version, answers)
-- The first field of the answers that the instrument does not know, or NULL.
(
  SELECT CASE a.key WHEN 'overall' THEN 'score' ELSE 'answers.' || a.key END
  FROM jsonb_each(:answers) AS a
  WHERE NOT EXISTS (
    SELECT FROM instrument_items i, jsonb_array_elements(i.labels) AS label
    WHERE i.instrument_version_id = :version AND i.key = a.key AND label -> 'value' = a.value
  )
  ORDER BY a.key <> 'overall', a.key
  LIMIT 1
)
