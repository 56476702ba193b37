-- Ratings of settled days that count otherwise at one place of the journal than at an earlier one: how they counted then,
-- and how they count at last. Units may have places of their own; the others are looked at from their settled days on. A
-- rating that came and went again is not among them.
WITH since AS (
  SELECT j.*
  FROM journal j
  LEFT JOIN unnest(:unitIds::uuid[], :xids::text[], :journalIds::bigint[]) AS upto (unit_id, xid, journal_id)
    ON upto.unit_id = j.unit_id
  LEFT JOIN unnest(:lastUnitIds::uuid[], :lastXids::text[], :lastJournalIds::bigint[]) AS last (unit_id, xid, journal_id)
    ON last.unit_id = j.unit_id,
    {{settled_place(j)}}
  WHERE j.instansi_id = :instansiId AND j.local_day >= :from AND j.local_day < :to AND j.status = 'counted'
    AND (j.xid, j.id) > (settled.xid, settled.journal_id)
    AND ((j.xid, j.id) > (upto.xid::xid8, upto.journal_id)) IS NOT FALSE
    AND (j.xid, j.id) <= (coalesce(last.xid, :summedXid)::xid8, coalesce(last.journal_id, :summedId::bigint))
), form AS (
  SELECT instrument_version_id, array_agg(key) AS elements,
    array_agg(key) FILTER (WHERE concerns = 'officer') AS officer_elements
  FROM instrument_items WHERE kind IN ({{INDEX_KINDS}}) GROUP BY 1
), changed AS (
  SELECT rating_id, local_day, unit_id, location_id, service_id, assignment_id, assurance_level <> 'open' AS attested,
    instrument_version_id, answers, sum(sign) AS change
  FROM since
  GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9 HAVING sum(sign) <> 0
)
SELECT c.rating_id::text AS rating, c.local_day::text AS day, c.unit_id AS "unitId",
  c.location_id AS "locationId", c.service_id AS "serviceId", c.assignment_id AS "assignmentId", c.attested,
  c.change::integer, (c.answers ->> 'overall')::integer AS tap,
  coalesce((SELECT jsonb_object_agg(e.key, e.value) FROM jsonb_each(c.answers) e WHERE e.key = ANY(f.elements)), '{}')
    AS elements,
  coalesce((SELECT jsonb_object_agg(e.key, e.value) FROM jsonb_each(c.answers) e
    WHERE e.key = ANY(f.officer_elements)), '{}') AS "officerElements"
FROM changed c LEFT JOIN form f USING (instrument_version_id)
ORDER BY 1, 2, 3, 4, 5, 6, 7, 8, 9
