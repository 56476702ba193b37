-- subtree(unit, day)
-- A common table `below(unit_id)`: the unit with everything below it, in the tree of that day. Stands behind
-- WITH RECURSIVE.
below AS (
  SELECT :unit::uuid AS unit_id
  UNION
  SELECT v.unit_id FROM below JOIN unit_versions v
    ON v.parent_id = below.unit_id AND v.valid @> :day::date
)
