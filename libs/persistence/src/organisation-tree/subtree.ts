/**
 * $1 a unit, $2 the day of the tree: the unit with everything below it. The fragment `subtree` is the same for
 * statements in files.
 */
export const SUBTREE = `
  WITH RECURSIVE below AS (
    SELECT $1::uuid AS unit_id
    UNION
    SELECT v.unit_id FROM below JOIN unit_versions v
      ON v.parent_id = below.unit_id AND v.valid @> $2::date
  )`;
