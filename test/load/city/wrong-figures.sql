-- Figures whose n, with what their closing leaves out, is not what the settled ratings of their days say.
SELECT f.subject_kind AS kind, f.subject_id AS id, f.basis, f.measure, f.period, f.n, told.counted, told.out
FROM figures f LEFT JOIN closed_periods p ON p.instansi_id = f.instansi_id AND p.id = f.closed_period_id,
LATERAL (
  SELECT coalesce(sum(c.n), 0)::integer AS counted, coalesce(sum(c.n) FILTER (WHERE p.id IS NOT NULL AND EXISTS (
    SELECT FROM city_left_out o WHERE o.measure = f.measure AND o."unitId" = c.unit_id
      AND c.local_day > o.after AND c.local_day <= o.until AND f.covers @> o.last_day
      AND f.notes @? '$[*] ? (@.kind == "without fewer than ten" || @.kind == "without small remainders")')), 0)::integer AS out
  FROM city_counted c
  WHERE c.kind = f.subject_kind AND c.id = f.subject_id AND c.basis = f.basis AND c.measure = f.measure
    AND f.covers @> c.local_day
) AS told
WHERE f.instansi_id = city_id('city', 0) AND f.measure IN ('pulse', 'ikm', 'officer') AND f.n <> told.counted - told.out
