-- answer_tally(source)
-- The cells of answers that signed ratings give: of those that count, how many answered alike beyond the first tap. What
-- `person_tally` says of `source` holds here too.
SELECT * FROM (
  SELECT source.instansi_id, source.unit_id, source.local_day,
    coalesce(source.location_id, {{NIL}}) AS location_id, coalesce(source.service_id, {{NIL}}) AS service_id,
    coalesce(source.assignment_id, {{NIL}}) AS assignment_id,
    source.instrument_version_id, source.assurance_level, source.late, told.answers,
    {{counted(true)}} AS n
  FROM :source AS source, LATERAL (
    SELECT rtrim(string_agg(coalesce((source.answers -> item.key)::integer::text, '-'), ''
      ORDER BY item.position), '-') AS answers
    FROM instrument_items AS item
    WHERE item.instrument_version_id = source.instrument_version_id AND item.position > 0
  ) AS told
  WHERE source.status = 'counted' AND source.answers - 'overall' <> '{}'
  GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
) AS tally
WHERE n <> 0
