import { PROFILE_FIELDS } from '../profiles/index.js';

/** $1 instansi, $2 from, $3 to (exclusive), $4 the day of the unit tree, $5 the end of officers' figures. */

const NIL = `'00000000-0000-0000-0000-000000000000'::uuid`;

/**
 * Every unit as it last stood on $4 or before: who has been retired or merged by then keeps the parent
 * it last had, so that its earlier ratings stay in that parent's figure of the period.
 */
const standing = (day: string): string => `
  standing AS (
    SELECT DISTINCT ON (unit_id) unit_id, parent_id FROM unit_versions
    WHERE instansi_id = $1 AND lower(valid) <= ${day}::date
    ORDER BY unit_id, lower(valid) DESC
  )`;

/** Every unit with itself and all units above it, as of $4. */
export const TREE = `
  ${standing('$4')}, tree AS (
    WITH RECURSIVE above (unit_id, ancestor_id) AS (
      SELECT id, id FROM units WHERE instansi_id = $1
      UNION
      SELECT above.unit_id, s.parent_id
      FROM above JOIN standing s ON s.unit_id = above.ancestor_id
      WHERE s.parent_id IS NOT NULL
    )
    SELECT * FROM above
  )`;

/** Whom a cell counts for. A guest's desk counts for its unit and location, not for the host agency. */
export const SUBJECTS = `
  LATERAL (
    SELECT 'instansi' AS kind, $1::uuid AS id
    WHERE NOT (SELECT u.guest FROM units u WHERE u.instansi_id = $1 AND u.id = cell.unit_id)
    UNION ALL SELECT 'unit', ancestor_id FROM tree WHERE tree.unit_id = cell.unit_id
    UNION ALL SELECT 'service', cell.service_id WHERE cell.service_id <> ${NIL}
    UNION ALL SELECT 'location', cell.location_id WHERE cell.location_id <> ${NIL}
    UNION ALL SELECT 'assignment', cell.assignment_id
      WHERE cell.assignment_id <> ${NIL} AND cell.local_day < $5::date
  ) AS subject`;

/** Ratings of whatever status. */
export const IN_PERIOD = `
  cell.instansi_id = $1 AND cell.local_day >= $2::date AND cell.local_day < $3::date
  AND cell.instrument_version_id = (SELECT instrument_version_id FROM instansi WHERE id = $1)`;

const COUNTED = `${IN_PERIOD} AND cell.status = 'counted'`;

const BASIS = `CASE cell.assurance_level WHEN 'open' THEN 'open' ELSE 'attested' END`;

export const ANSWERS_QUERY = `
  WITH ${TREE}
  SELECT subject.kind, subject.id, ${BASIS} AS basis, cell.item, cell.value, sum(cell.n)::integer AS n
  FROM answer_cells AS cell, ${SUBJECTS}
  WHERE ${COUNTED}
  GROUP BY 1, 2, 3, 4, 5
  ORDER BY 1, 2, 3, 4, 5`;

export const DAYS_QUERY = `
  WITH ${TREE}
  SELECT subject.kind, subject.id, ${BASIS} AS basis, count(DISTINCT cell.local_day)::integer AS days
  FROM answer_cells AS cell, ${SUBJECTS}
  WHERE ${COUNTED} AND cell.item = 'overall'
  GROUP BY 1, 2, 3`;

export const RESPONDENTS_QUERY = `
  WITH ${TREE}
  SELECT subject.kind, subject.id, ${BASIS} AS basis, cell.measure, cell.k, cell.s, sum(cell.n)::integer AS n
  FROM respondent_cells AS cell, ${SUBJECTS}
  WHERE ${COUNTED}
  GROUP BY 1, 2, 3, 4, 5, 6
  ORDER BY 1, 2, 3, 4, 5, 6`;

/** $1 instansi, $2 from, $3 to (exclusive), $4 the day of the unit tree. */
export const PROFILES_QUERY = `
  WITH ${TREE}, told AS (
    SELECT tree.ancestor_id, p.* FROM tree
    JOIN (SELECT unit_id, ${Object.keys(PROFILE_FIELDS).join(', ')} FROM respondent_profiles
      WHERE instansi_id = $1 AND month >= $2::date AND month < $3::date) AS p USING (unit_id)
    WHERE num_nonnulls(${Object.keys(PROFILE_FIELDS).join(', ')}) > 0
  ), counted AS (
    SELECT ancestor_id, field, answer, count(*)::integer AS n
    FROM told, LATERAL (VALUES ${Object.keys(PROFILE_FIELDS)
      .map((field) => `('${field}', told.${field})`)
      .join(', ')}) AS said (field, answer)
    WHERE answer IS NOT NULL
    GROUP BY ancestor_id, field, answer
  ), fields AS (
    SELECT ancestor_id, field, jsonb_object_agg(answer, n) AS answers FROM counted GROUP BY ancestor_id, field
  )
  SELECT ancestor_id AS "unitId", (SELECT count(*)::integer FROM told WHERE told.ancestor_id = fields.ancestor_id) AS n,
    jsonb_object_agg(field, answers) AS fields
  FROM fields GROUP BY ancestor_id ORDER BY ancestor_id`;

/** $1 instansi, $2 the day of the unit tree. */
export const CONTAINMENT_QUERY = `
  WITH ${standing('$2')}
  SELECT 'unit' AS kind, s.unit_id AS id,
    CASE WHEN s.parent_id IS NULL THEN 'instansi' ELSE 'unit' END AS "wholeKind",
    coalesce(s.parent_id, $1) AS "wholeId"
  FROM standing s JOIN units u ON u.instansi_id = $1 AND u.id = s.unit_id
  WHERE s.parent_id IS NOT NULL OR NOT u.guest
  UNION ALL
  SELECT 'service', id, 'unit', unit_id FROM services WHERE instansi_id = $1
  UNION ALL
  SELECT 'assignment', id, 'unit', unit_id FROM assignments WHERE instansi_id = $1`;
