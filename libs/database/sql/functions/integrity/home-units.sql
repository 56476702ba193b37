-- The unit that a reviewer works in, with everything below it on a day: not his to see or to decide. The admin app may
-- call it.
CREATE OR REPLACE FUNCTION home_units(p_instansi uuid, p_user uuid, p_day date) RETURNS SETOF uuid
LANGUAGE sql STABLE AS $$
  WITH RECURSIVE below AS (
    SELECT home_unit_id AS unit_id FROM users
    WHERE instansi_id = p_instansi AND id = p_user AND home_unit_id IS NOT NULL
    UNION
    SELECT v.unit_id FROM below JOIN unit_versions v
      ON v.instansi_id = p_instansi AND v.parent_id = below.unit_id AND v.valid @> p_day
  ) SELECT unit_id FROM below
$$;
