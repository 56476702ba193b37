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

/** Cells of whatever status. */
export const IN_PERIOD = `
  cell.instansi_id = $1 AND cell.local_day >= $2::date AND cell.local_day < $3::date`;

const COUNTED = `${IN_PERIOD} AND cell.status = 'counted'`;

const BASIS = `CASE cell.assurance_level WHEN 'open' THEN 'open' ELSE 'attested' END`;

/** Persons by first tap, a row each. */
export const TAPS = `
  LATERAL (VALUES (1, cell.tap_1), (2, cell.tap_2), (3, cell.tap_3), (4, cell.tap_4)) AS tap (value, n)`;

const ANSWER = 'substr(cell.answers, item.position, 1)';

const IS_ANSWERED = `
  item.instrument_version_id = cell.instrument_version_id AND item.position > 0 AND ${ANSWER} NOT IN ('', '-')`;

/**
 * Of the answers of `cell`: k elements with the sum s, over all elements and over the officer's two; and, of
 * those who gave reasons, k reasons of the officer's doing and s of the unit's.
 */
export const PERSON = `
  LATERAL (
    SELECT measure.name AS measure, count(*)::smallint AS k, sum(${ANSWER}::smallint)::smallint AS s
    FROM instrument_items AS item
    JOIN (VALUES ('ikm'), ('officer')) AS measure (name)
      ON item.kind = 'element' AND (measure.name = 'ikm' OR item.concerns = 'officer')
    WHERE ${IS_ANSWERED}
    GROUP BY measure.name
    UNION ALL
    SELECT 'causes', count(*) FILTER (WHERE item.concerns = 'officer')::smallint,
      count(*) FILTER (WHERE item.concerns = 'unit')::smallint
    FROM instrument_items AS item
    WHERE item.kind = 'reason' AND ${IS_ANSWERED}
    HAVING count(*) > 0
  ) AS person`;

export const ANSWERS_QUERY = `
  WITH ${TREE}
  SELECT subject.kind, subject.id, ${BASIS} AS basis, 'overall' AS item, tap.value, sum(tap.n)::integer AS n
  FROM person_cells AS cell, ${SUBJECTS}, ${TAPS}
  WHERE ${COUNTED}
  GROUP BY 1, 2, 3, 4, 5 HAVING sum(tap.n) <> 0
  UNION ALL
  SELECT subject.kind, subject.id, ${BASIS} AS basis, item.key, ${ANSWER}::integer, sum(cell.n)::integer
  FROM answer_cells AS cell JOIN instrument_items AS item ON ${IS_ANSWERED}, ${SUBJECTS}
  WHERE ${IN_PERIOD}
  GROUP BY 1, 2, 3, 4, 5 HAVING sum(cell.n) <> 0
  ORDER BY 1, 2, 3, 4, 5`;

export const DAYS_QUERY = `
  WITH ${TREE}
  SELECT kind, id, basis, count(*)::integer AS days FROM (
    SELECT subject.kind, subject.id, ${BASIS} AS basis, cell.local_day
    FROM person_cells AS cell, ${SUBJECTS}, ${TAPS}
    WHERE ${COUNTED}
    GROUP BY 1, 2, 3, 4 HAVING sum(tap.n) <> 0
  ) AS rated
  GROUP BY 1, 2, 3`;

export const RESPONDENTS_QUERY = `
  WITH ${TREE}
  SELECT subject.kind, subject.id, ${BASIS} AS basis, person.measure, person.k, person.s, sum(cell.n)::integer AS n
  FROM answer_cells AS cell, ${PERSON}, ${SUBJECTS}
  WHERE ${IN_PERIOD}
  GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(cell.n) <> 0
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
