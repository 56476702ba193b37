-- unit_names(day)
-- The version of each unit that names it on that day: the one in force, else the last before it, else the first of
-- all, so that a closed or a coming unit has a name too.
(
  SELECT DISTINCT ON (instansi_id, unit_id)
    instansi_id, unit_id, name, parent_id, valid @> :day::date AS active
  FROM unit_versions
  ORDER BY instansi_id, unit_id, valid @> :day::date DESC, lower(valid) <= :day::date DESC,
    CASE WHEN lower(valid) <= :day::date THEN lower(valid) END DESC, lower(valid)
)
