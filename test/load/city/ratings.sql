-- The ratings of the year, not yet given: who rates whom, when, how, and what becomes of it. Volumes fall with the rank
-- to the power of 0.7; one in four names no service, one in ten no officer, 45 % answer elements.
CREATE TABLE city_slots AS
SELECT kind, n, slot FROM (
  SELECT kind, n, weight, sum(weight) OVER (PARTITION BY kind ORDER BY rank) AS up_to, sum(weight) OVER (PARTITION BY kind) AS whole
  FROM (
    SELECT kind, n, rank, power(rank, -0.7) AS weight FROM (
      SELECT 'officer' AS kind, n, row_number() OVER (ORDER BY city_draw('busy officer', n)) AS rank
      FROM city_plan, generate_series(1, officers) AS n
      UNION ALL
      SELECT 'unit', n, row_number() OVER (ORDER BY city_draw('busy unit', n)) FROM city_units
    ) AS ranked
  ) AS weighed
) AS summed, LATERAL generate_series(ceil(10000 * (up_to - weight) / whole)::integer,
  ceil(10000 * up_to / whole)::integer - 1) AS slot;
ANALYZE city_slots, city_units, city_desks;

CREATE UNLOGGED TABLE city_ratings AS
WITH day AS (
  SELECT day::date, row_number() OVER (ORDER BY day) - 1 AS n, count(*) OVER () AS days
  FROM city_plan, generate_series(first_day, first_day + 7 * weeks - 1, interval '1 day') AS day
  WHERE extract(isodow FROM day) < 6
), visit AS (
  SELECT g, day.day, CASE WHEN city_draw('named', g) < 0.9 THEN 'officer' ELSE 'unit' END AS kind,
    floor(10000 * city_draw('slot', g))::integer AS slot
  FROM city_plan, generate_series(1, ratings) AS g JOIN day ON day.n = (g - 1) * day.days / (SELECT ratings FROM city_plan)
), target AS (
  SELECT v.g, v.day, coalesce(desk.unit, slot.n)::integer AS unit, desk.assignment_id, desk.counter_id, desk.location_id,
    coalesce(desk.quality, 0.8) AS quality, coalesce(city_id('code', desk.n), city_id('poster', slot.n)) AS code_id
  FROM visit v JOIN city_slots slot USING (kind, slot)
  LEFT JOIN city_desks desk ON v.kind = 'officer' AND desk.officer = slot.n AND desk.valid @> v.day
), offered AS (
  SELECT unit_id, array_agg(id ORDER BY key) AS services FROM services WHERE instansi_id = city_id('city', 0) GROUP BY unit_id
), tapped AS (
  SELECT t.*, u.id AS unit_id,
    CASE WHEN city_draw('service', g) >= 0.25
      THEN services[1 + floor(cardinality(services) * power(city_draw('which', g), 2))::integer] END AS service_id,
    (CASE WHEN NOT u.equipped OR counter_id IS NULL OR city_draw('level', g) < 0.3 THEN 'open'
      WHEN city_draw('level', g) < 0.7 THEN 'present' ELSE 'served' END)::assurance_level AS level,
    CASE WHEN city_draw('tap', g) < quality * 0.7 THEN 4 WHEN city_draw('tap', g) < quality THEN 3
      WHEN city_draw('tap', g) < 0.97 THEN 2 ELSE 1 END AS tap
  FROM target t JOIN city_units u ON u.n = t.unit LEFT JOIN offered ON offered.unit_id = u.id
)
SELECT g, day, city_id('rating', g) AS id, code_id, unit_id, location_id, service_id, counter_id, assignment_id, level,
  (CASE level WHEN 'open' THEN 'poster' WHEN 'present' THEN 'display' ELSE 'ticket' END)::channel AS channel,
  (1 + floor(1.8 * city_draw('hour', g)))::smallint AS hour_block,
  jsonb_build_object('overall', tap) || coalesce(elements, '{}')
    || CASE WHEN city_draw('reason', g) < 0.1
      THEN jsonb_build_object(CASE WHEN tap < 3 THEN 'alasan_lama' ELSE 'alasan_ramah' END, 1) ELSE '{}' END AS answers,
  CASE WHEN city_draw('held', g) < 0.02 THEN day + 1 + floor(8 * city_draw('decided', g))::integer END AS decided_on,
  CASE WHEN city_draw('decision', g) < 0.7 THEN 'counted' ELSE 'excluded' END::rating_status AS decision,
  CASE WHEN assignment_id IS NOT NULL AND city_draw('corrected', g) < 0.003 THEN day + 21 END AS corrected_on
FROM tapped LEFT JOIN LATERAL (
  SELECT jsonb_object_agg(item.key, greatest(1, least(4, tap - 1 + floor(2.6 * city_draw(item.key, g))::integer))) AS elements
  FROM instrument_items item
  WHERE item.kind = 'element' AND city_draw('answers', g) < 0.45 AND city_draw('skips ' || item.key, g) < 0.93
) AS answered ON true
ORDER BY g;
CREATE INDEX ON city_ratings (day);
CREATE INDEX ON city_ratings (decided_on) WHERE decided_on IS NOT NULL;
CREATE INDEX ON city_ratings (corrected_on) WHERE corrected_on IS NOT NULL;
ANALYZE city_ratings;
