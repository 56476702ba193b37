-- Every figure that was ever shown of an agency, in whatever state, with the answers to each element that it prints.
SELECT f.subject_kind AS kind, f.subject_id AS id, f.period_kind AS "periodKind", f.official_period AS "officialPeriod",
  f.measure, f.basis, coalesce(c.revision, -1) AS revision, f.n,
  (SELECT jsonb_agg(jsonb_build_object('from', lower(days)::text, 'until', (upper(days) - 1)::text) ORDER BY days)
   FROM unnest(f.covers) AS days) AS covers,
  (SELECT jsonb_object_agg(key, element -> 'n') FROM jsonb_each(nullif(f.figure -> 'elements', 'null')) AS e (key, element))
    AS answers,
  CASE f.subject_kind WHEN 'service' THEN f.unit_id WHEN 'unit' THEN coalesce((
    SELECT v.parent_id FROM unit_versions v
    WHERE v.instansi_id = f.instansi_id AND v.unit_id = f.subject_id AND v.valid @> f.until), f.instansi_id) END AS "wholeId"
FROM figures f LEFT JOIN closed_periods c ON c.instansi_id = f.instansi_id AND c.id = f.closed_period_id
WHERE f.instansi_id = :instansiId AND f.measure IN ('pulse', 'ikm', 'officer')
ORDER BY f.official_period, f.measure, f.subject_kind, f.subject_id, f.basis, f.until, f.id
