import { UNIT_NAMES } from '../organisation-tree/unit-names.js';

/** $1 a day: how every unit of agency $2 is named on it. */
export const NAMES_QUERY = `
  SELECT unit_id AS id, name FROM (${UNIT_NAMES}) named WHERE instansi_id = $2`;

export const HEADING_QUERY = `
  SELECT i.name AS "agencyName", i.marking,
    (SELECT jsonb_agg(jsonb_build_object('key', item.key, 'name', item.name ->> 'id') ORDER BY item.position)
     FROM instrument_items item
     WHERE item.instrument_version_id = i.instrument_version_id AND item.kind = 'element') AS elements,
    (SELECT coalesce(jsonb_object_agg(item.key, item.name ->> 'id'), '{}')
     FROM instrument_items item
     WHERE item.instrument_version_id = i.instrument_version_id AND item.kind = 'reason') AS "reasonNames"
  FROM instansi i WHERE i.id = $1`;

/**
 * $1 instansi, $2 unit or NULL, $3 period, $4 its first day, $5 the first day after it. Part of an
 * export is what existed in the period or has been released for it; below a unit, the tree is that of
 * the period's last day.
 */
export const SUBJECTS_QUERY = `
  WITH RECURSIVE below AS (
    SELECT $2::uuid AS unit_id WHERE $2::uuid IS NOT NULL
    UNION
    SELECT v.unit_id FROM below JOIN unit_versions v
      ON v.instansi_id = $1 AND v.parent_id = below.unit_id AND v.valid @> $5::date - 1
  ), released AS (
    SELECT DISTINCT subject_kind, subject_id, measure FROM releases
    WHERE instansi_id = $1 AND period = $3
  ), scope AS (
    SELECT u.id, u.key FROM units u
    WHERE u.instansi_id = $1 AND (u.id IN (SELECT unit_id FROM below) OR $2::uuid IS NULL)
  )
  SELECT 'instansi' AS kind, id, name, NULL::uuid AS "unitId", 1 AS part, '' AS unit_key, key
    FROM instansi WHERE id = $1 AND $2::uuid IS NULL
  UNION ALL
  SELECT 'unit', id, '', id, 2, '', key FROM scope
    WHERE $2::uuid IS NOT NULL
      OR EXISTS (SELECT FROM unit_versions v
        WHERE v.instansi_id = $1 AND v.unit_id = scope.id AND v.valid @> $5::date - 1)
      OR EXISTS (SELECT FROM released r WHERE r.subject_kind = 'unit' AND r.subject_id = scope.id)
  UNION ALL
  SELECT 'service', s.id, s.name, s.unit_id, 3, scope.key, s.key
    FROM services s JOIN scope ON scope.id = s.unit_id
    WHERE s.instansi_id = $1 AND (s.valid && daterange($4::date, $5::date)
      OR EXISTS (SELECT FROM released r WHERE r.subject_kind = 'service' AND r.subject_id = s.id))
  UNION ALL
  SELECT 'location', l.id, l.name, NULL, 4, '', l.key
    FROM locations l
    WHERE l.instansi_id = $1 AND ($2::uuid IS NULL OR EXISTS (
      SELECT FROM counter_locations at
      JOIN counters c ON c.instansi_id = at.instansi_id AND c.id = at.counter_id
      WHERE at.instansi_id = $1 AND at.location_id = l.id
        AND at.valid && daterange($4::date, $5::date) AND c.unit_id IN (SELECT id FROM scope)))
  UNION ALL
  SELECT 'assignment', a.id, o.public_name, a.unit_id, 5, scope.key, o.public_name
    FROM assignments a
    JOIN scope ON scope.id = a.unit_id
    JOIN officers o ON o.instansi_id = a.instansi_id AND o.id = a.officer_id
    WHERE a.instansi_id = $1 AND EXISTS (SELECT FROM released r
      WHERE r.subject_kind = 'assignment' AND r.subject_id = a.id AND r.measure = 'officer')
  ORDER BY part, unit_key, key, id`;

/**
 * $1 instansi, $2 kind, $3 ids, $4 period, $5 measures, $6 with elements: the newest release of each subject,
 * measure and basis.
 */
export const RELEASES_QUERY = `
  SELECT DISTINCT ON (subject_id, measure, basis)
    id, subject_kind AS "subjectKind", subject_id AS "subjectId", period, measure, basis, ordinal,
    n::integer, days, CASE WHEN $6 THEN figure ELSE figure - 'elements' END AS figure, method_version AS "methodVersion",
    to_char(released_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "releasedAt"
  FROM releases
  WHERE instansi_id = $1 AND subject_kind = $2 AND subject_id = ANY($3) AND period = $4
    AND measure = ANY($5)
  ORDER BY subject_id, measure, basis, ordinal DESC`;

/** $1 instansi, $2 period, $3 ids of units: what has been released about their respondents. */
export const PROFILES_QUERY = `
  SELECT DISTINCT ON (subject_id) id, subject_id AS "subjectId", period, figure,
    method_version AS "methodVersion",
    to_char(released_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "releasedAt"
  FROM releases
  WHERE instansi_id = $1 AND subject_kind = 'unit' AND period = $2 AND subject_id = ANY($3)
    AND measure = 'profile'
  ORDER BY subject_id, ordinal DESC`;

/** $1 instansi, $2 period, $3 ids. */
export const RELEASED_QUERY = `
  SELECT EXISTS (
    SELECT FROM releases WHERE instansi_id = $1 AND period = $2 AND subject_id = ANY($3)
  ) AS released`;
