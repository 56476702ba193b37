-- What the figures of the city should rest on, counted anew from the journal: every rating as it stood when its day was
-- settled, by whatever it belongs to. Nothing of the sums or of the rules of figures is used.
CREATE TEMP TABLE city_settled AS
WITH known AS (
  SELECT DISTINCT ON (j.rating_id) j.unit_id, j.location_id, j.service_id, j.assignment_id, j.local_day,
    j.assurance_level <> 'open' AS attested, j.status, j.answers
  FROM journal j, LATERAL (
    SELECT d.xid, d.journal_id FROM settled_days d
    WHERE d.instansi_id = j.instansi_id AND d.local_day >= j.local_day ORDER BY d.local_day LIMIT 1
  ) AS settled
  WHERE j.instansi_id = city_id('city', 0) AND j.sign = 1 AND (j.xid, j.id) <= (settled.xid, settled.journal_id)
  ORDER BY j.rating_id, j.xid DESC, j.id DESC
)
SELECT unit_id, location_id, service_id, assignment_id, local_day, attested,
  count(*) FILTER (WHERE answers ? 'overall') AS pulse,
  count(*) FILTER (WHERE answers ?| '{persyaratan,prosedur,waktu,biaya,produk,kompetensi,perilaku,pengaduan,sarana}') AS ikm,
  count(*) FILTER (WHERE answers ?| '{kompetensi,perilaku}') AS officer
FROM known WHERE status = 'counted'
GROUP BY 1, 2, 3, 4, 5, 6;

-- The same by subject, measure and basis; the unit is that of the ratings themselves, whose own may be left out.
CREATE TEMP TABLE city_counted AS
WITH RECURSIVE held AS (
  SELECT DISTINCT unit_id, local_day, unit_id AS place_id FROM city_settled
  UNION
  SELECT h.unit_id, h.local_day, v.parent_id
  FROM held h JOIN unit_versions v ON v.unit_id = h.place_id AND v.valid @> h.local_day
  WHERE v.parent_id IS NOT NULL
), belonging AS (
  SELECT 'instansi' AS kind, city_id('city', 0) AS id, * FROM city_settled
  UNION ALL SELECT 'unit', h.place_id, s.* FROM held h JOIN city_settled s USING (unit_id, local_day)
  UNION ALL SELECT 'location', location_id, * FROM city_settled WHERE location_id IS NOT NULL
  UNION ALL SELECT 'service', service_id, * FROM city_settled WHERE service_id IS NOT NULL
  UNION ALL SELECT 'assignment', assignment_id, * FROM city_settled WHERE assignment_id IS NOT NULL AND attested
)
SELECT kind, id, basis, measure, unit_id, local_day, sum(n)::integer AS n
FROM belonging, LATERAL (VALUES ('all', true), ('attested', attested)) AS b (basis, holds),
  LATERAL (VALUES ('pulse', pulse), ('ikm', ikm), ('officer', officer)) AS m (measure, n)
WHERE holds AND n > 0 AND CASE kind
  WHEN 'assignment' THEN basis = 'attested' AND measure <> 'ikm'
  WHEN 'instansi' THEN measure <> 'officer'
  WHEN 'unit' THEN measure <> 'officer'
  ELSE measure <> 'officer' AND basis = 'all' END
GROUP BY 1, 2, 3, 4, 5, 6;
CREATE INDEX ON city_counted (kind, id, basis, measure, local_day);
ANALYZE city_counted;

-- Who stays out of closings.
CREATE TEMP TABLE city_left_out AS
SELECT c.last_day, CASE rule WHEN 'persons' THEN 'pulse' WHEN 'respondents' THEN 'ikm' ELSE rule END AS measure, o.*
FROM closed_periods c, jsonb_each(c.left_out) AS rules (rule, entries),
  jsonb_to_recordset(entries) AS o ("unitId" uuid, after date, until date)
WHERE c.instansi_id = city_id('city', 0) AND c.period_kind = 'quarter' AND c.revision = 0;
