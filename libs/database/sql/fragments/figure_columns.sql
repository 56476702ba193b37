-- figure_columns(f, c)
-- A figure as people see it but for its digits; `c` is the closed period that it belongs to, if there is one.
:f.id, jsonb_build_object('kind', :f.subject_kind, 'id', :f.subject_id) AS subject, :f.subject_name AS "subjectName",
  :f.unit_id AS "unitId", :f.unit_name AS "unitName", :f.period_kind AS "periodKind", :f.period, :f.measure, :f.basis,
  (SELECT jsonb_agg(jsonb_build_object('from', lower(days)::text, 'until', (upper(days) - 1)::text) ORDER BY days)
   FROM unnest(:f.covers) AS days) AS covers,
  CASE WHEN :c.id IS NULL THEN jsonb_build_object('kind', 'running')
    ELSE jsonb_build_object('kind', CASE :c.revision WHEN 0 THEN 'closed' ELSE 'revised' END,
      'closedPeriodId', :c.id, 'revision', :c.revision, 'published', :c.published_at IS NOT NULL) END AS state,
  :f.n, :f.days, :f.notes, :f.method_version AS "methodVersion",
  to_char(:f.made_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "madeAt"
