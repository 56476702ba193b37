-- Each unit asked for with everything below it, in the tree of the period's last day.
WITH RECURSIVE {{asked_periods(:keys, :firsts, :afters)}}, below (key, root_id, unit_id) AS (
  SELECT period.key, u.id, u.id FROM period, units u WHERE u.instansi_id = :instansiId AND u.id = ANY(:ids)
  UNION
  SELECT below.key, below.root_id, v.unit_id
  FROM below
  JOIN period ON period.key = below.key
  JOIN unit_versions v
    ON v.instansi_id = :instansiId AND v.parent_id = below.unit_id AND v.valid @> period.after - 1
), part AS (
  SELECT below.key, below.root_id AS subject_id, s.id AS service_id, false AS elsewhere
  FROM below JOIN services s ON s.instansi_id = :instansiId AND s.unit_id = below.unit_id
)
{{served_of_parts(:instansiId)}}
