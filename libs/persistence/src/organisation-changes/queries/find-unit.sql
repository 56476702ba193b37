-- Whether a unit exists all the time from a day on; else when it begins or ends.
SELECT u.key, range_agg(v.valid) @> daterange(:day::date, NULL) AS open,
  CASE WHEN NOT bool_or(upper_inf(v.valid)) THEN max(upper(v.valid))::text END AS ends
FROM units u JOIN unit_versions v ON v.instansi_id = u.instansi_id AND v.unit_id = u.id
WHERE u.id = :id GROUP BY u.key
