/**
 * The version of each unit that names it on day $1: the one in force, else the last before it, else
 * the first of all, so that a closed or a coming unit has a name too.
 */
export const UNIT_NAMES = `
  SELECT DISTINCT ON (instansi_id, unit_id)
    instansi_id, unit_id, name, parent_id, valid @> $1::date AS active
  FROM unit_versions
  ORDER BY instansi_id, unit_id, valid @> $1::date DESC, lower(valid) <= $1::date DESC,
    CASE WHEN lower(valid) <= $1::date THEN lower(valid) END DESC, lower(valid)`;
