import { IN_PERIOD, PERSON, SUBJECTS, TREE } from './tally-queries.js';

/** $1 to $5 as in tally-queries. */

/** Every rating has a first tap; some answered elements. */
const PERSONS = `
  SELECT cell.*, counted.measure, counted.n
  FROM person_cells AS cell, LATERAL (VALUES
    ('pulse', cell.tap_1 + cell.tap_2 + cell.tap_3 + cell.tap_4),
    ('ikm', cell.respondents), ('officer', cell.officer_respondents)) AS counted (measure, n)`;

/** Summed up before it is spread over subjects; of the days only the side of $5 matters. */
export const FIGURE_BASIS_QUERY = `
  WITH ${TREE}, persons AS (
    SELECT cell.unit_id, cell.location_id, cell.service_id, cell.assignment_id, cell.assurance_level,
      cell.status, cell.measure, min(cell.local_day) AS local_day, sum(cell.n) AS n
    FROM (${PERSONS}) AS cell
    WHERE ${IN_PERIOD}
    GROUP BY 1, 2, 3, 4, 5, 6, 7, cell.local_day < $5::date HAVING sum(cell.n) <> 0
  ), counted AS (
    SELECT subject.kind, subject.id, cell.assurance_level AS level, cell.status, cell.measure,
      sum(cell.n)::integer AS n
    FROM persons AS cell, ${SUBJECTS}
    GROUP BY 1, 2, 3, 4, 5 HAVING sum(cell.n) <> 0
  )
  SELECT kind, id, level, status, jsonb_build_object('pulse', 0, 'ikm', 0, 'officer', 0)
    || jsonb_object_agg(measure, n) AS persons
  FROM counted GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`;

export const MARKS_QUERY = `
  WITH ${TREE}
  SELECT subject.kind, subject.id, cell.assurance_level AS level, cell.kind AS mark, sum(cell.n)::integer AS n
  FROM marks AS cell, ${SUBJECTS}
  WHERE cell.instansi_id = $1 AND cell.local_day >= $2::date AND cell.local_day < $3::date
  GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`;

/** Attested respondents of every assignment, by level and service. */
export const OFFICER_PARTS_QUERY = `
  SELECT id, jsonb_agg(jsonb_build_object('level', level, 'serviceId', service_id, 'k', k, 's', s, 'n', n)
    ORDER BY level, service_id, k, s) AS parts
  FROM (
    SELECT cell.assignment_id AS id, cell.assurance_level AS level, cell.service_id, person.k, person.s,
      sum(cell.n)::integer AS n
    FROM answer_cells AS cell, ${PERSON}
    WHERE ${IN_PERIOD} AND person.measure = 'officer'
      AND cell.assurance_level <> 'open' AND cell.local_day < $5::date
      AND cell.assignment_id <> '00000000-0000-0000-0000-000000000000' AND $4::date IS NOT NULL
    GROUP BY 1, 2, 3, 4, 5 HAVING sum(cell.n) <> 0
  ) AS part
  GROUP BY id ORDER BY id`;

/** $1 instansi, $2 period: the parts of every officer's newest official figure. */
export const RELEASED_PARTS_QUERY = `
  SELECT DISTINCT ON (subject_id) subject_id AS id, tally -> 'parts' AS parts
  FROM releases
  WHERE instansi_id = $1 AND subject_kind = 'assignment' AND period = $2 AND measure = 'officer'
    AND basis = 'attested'
  ORDER BY subject_id, ordinal DESC`;
