-- Whether a unit has units above or below it on a day; such units are cut at the ends of months only.
SELECT EXISTS (
  SELECT FROM unit_versions v
  WHERE v.valid @> :day::date AND (v.parent_id = :unitId OR (v.unit_id = :unitId AND v.parent_id IS NOT NULL))
) AS nested
