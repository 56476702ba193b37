-- Everything that was ever shown of some official periods: running and closed, in the order in which it was made.
SELECT f.subject_kind AS "subjectKind", f.subject_id AS "subjectId", f.measure, f.basis, f.period_kind AS "periodKind",
  f.official_period AS "officialPeriod", f.until::text AS until, f.n, f.current,
  f.closed_period_id IS NOT NULL AS closed,
  (SELECT jsonb_agg(jsonb_build_object('from', lower(part), 'until', upper(part) - 1) ORDER BY part)
   FROM unnest(f.covers) AS part) AS covers,
  (SELECT jsonb_object_agg(element.key, element.value -> 'n')
   FROM jsonb_each(nullif(f.figure -> 'elements', 'null')) AS element) AS answers,
  f.notes, f.figure ->> 'ikm' IS NOT NULL AS "hasIkm"
FROM figures f
WHERE f.instansi_id = :instansiId AND f.official_period = ANY (:periods::text[])
  AND f.measure IN ('pulse', 'ikm', 'officer')
ORDER BY f.made_at, f.until, f.id
