-- closed_period_columns(c)
-- What people may know of a closed period or revision, without its table of changes.
:c.id, :c.period_kind AS kind, :c.period, :c.first_day::text AS "firstDay", :c.last_day::text AS "lastDay", :c.revision,
  :c.closed_at AS "closedAt", (SELECT username FROM users WHERE id = :c.closed_by) AS "closedBy", :c.reason,
  :c.published_at AS "publishedAt", (SELECT username FROM users WHERE id = :c.published_by) AS "publishedBy",
  :c.settings, :c.method_version AS "methodVersion"
