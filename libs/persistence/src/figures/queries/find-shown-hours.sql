-- What hours are shown of, in closed periods that lie in a range.
SELECT f.period, f.subject_kind AS kind, f.subject_id AS id, covers.days AS covers,
  CASE WHEN f.notes @? '$[*] ? (@.kind == "without fewer than ten" || @.kind == "without small remainders")'
    THEN coalesce(c.left_out -> 'persons', '[]') ELSE '[]' END AS "leftOut"
FROM figures f JOIN closed_periods c ON c.instansi_id = f.instansi_id AND c.id = f.closed_period_id, LATERAL (
  SELECT jsonb_agg(jsonb_build_object('from', lower(part)::text, 'until', (upper(part) - 1)::text) ORDER BY part) AS days
  FROM unnest(f.covers) AS part
) AS covers
WHERE f.instansi_id = :instansiId AND f.measure = 'hours' AND f.current
  AND c.first_day >= :from AND c.last_day < :to
ORDER BY 1, 2, 3
