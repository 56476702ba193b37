-- What corrections add to first taps, and what they take away; rows that cancel each other are left out.
WITH corrected AS (
  {{corrected_rows(:instansiId, :from, :to, :unitIds, :xids, :journalIds)}}
), form AS (
  SELECT instrument_version_id, array_agg(key) AS elements,
    array_agg(key) FILTER (WHERE concerns = 'officer') AS officer_elements
  FROM instrument_items WHERE kind IN ({{INDEX_KINDS}}) GROUP BY 1
), tapped AS (
  SELECT c.*, (c.answers ->> 'overall')::numeric AS tap, c.answers ?| f.elements AS responded,
    c.answers ?| f.officer_elements AS officer_responded
  FROM corrected c LEFT JOIN form f USING (instrument_version_id)
), summed AS (
  SELECT local_day, unit_id, location_id, service_id, assignment_id, assurance_level, status,
    ARRAY[coalesce(sum(sign) FILTER (WHERE tap = 1), 0), coalesce(sum(sign) FILTER (WHERE tap = 2), 0),
      coalesce(sum(sign) FILTER (WHERE tap = 3), 0), coalesce(sum(sign) FILTER (WHERE tap = 4), 0)]::integer[] AS taps,
    coalesce(sum(sign) FILTER (WHERE responded), 0)::integer AS respondents,
    coalesce(sum(sign) FILTER (WHERE officer_responded), 0)::integer AS officer_respondents
  FROM tapped
  GROUP BY 1, 2, 3, 4, 5, 6, 7
)
SELECT local_day::text AS day, unit_id AS "unitId", location_id AS "locationId", service_id AS "serviceId",
  assignment_id AS "assignmentId", assurance_level AS level, status, taps, respondents,
  officer_respondents AS "officerRespondents"
FROM summed WHERE taps <> '{0,0,0,0}' OR respondents <> 0 OR officer_respondents <> 0
ORDER BY 1, 2, 3, 4, 5, 6, 7
