-- objection_columns()
-- What officers and reviewers see of an objection `o`.
o.id, o.kind, o.text, o.state, o.answer, o.filed_at AS "filedAt", o.answered_at AS "answeredAt",
  CASE WHEN o.days IS NOT NULL THEN jsonb_build_object('from', lower(o.days), 'to', upper(o.days)) END AS days
