-- fitting_answers(version, answers)
-- The answers without the reasons that are not offered after this first tap: the lower half of the scale has
-- other reasons than the upper.
(
  SELECT :answers - coalesce(array_agg(reason.key), '{}')
  FROM instrument_items reason
  JOIN instrument_items overall
    ON overall.instrument_version_id = reason.instrument_version_id AND overall.kind = 'overall'
  WHERE reason.instrument_version_id = :version AND reason.pole IS NOT NULL AND :answers ? reason.key
    AND (reason.pole = 'low')
      <> (:answers -> 'overall' <= to_jsonb(jsonb_array_length(overall.labels) / 2))
)
