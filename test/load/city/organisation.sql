-- An invented city: units in a tree of which one moves, posters only in two of five, services, locations, officers of
-- whom one in ten is transferred, a counter for each assignment. What is drawn hangs on city.seed alone.
CREATE FUNCTION city_id(p_kind text, p_n bigint) RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT md5(concat_ws(' ', current_setting('city.seed'), p_kind, p_n))::uuid
$$;

-- A number from 0 to below 1.
CREATE FUNCTION city_draw(p_kind text, p_n bigint) RETURNS float8 LANGUAGE sql STABLE AS $$
  SELECT ((hashint8extended(p_n, hashtextextended(p_kind, current_setting('city.seed')::bigint)) >> 11)
    & 9007199254740991) / 9007199254740992.0::float8
$$;

INSERT INTO instansi (id, key, name, marking, instrument_version_id)
SELECT city_id('city', 0), 'kota-hasil-undian', 'Kota Hasil Undian', 'UJI', id FROM instrument_versions;

CREATE TABLE city_units AS
SELECT n, city_id('unit', n) AS id, n % 5 NOT IN (1, 3) AS equipped,
  CASE WHEN n > tops THEN city_id('unit', 1 + n % tops) END AS parent_id,
  city_id('unit', 1 + (n + 1) % tops) AS next_parent_id
FROM city_plan, LATERAL (SELECT greatest(2, units / 5) AS tops), generate_series(1, units) AS n;

INSERT INTO units (instansi_id, id, key) SELECT city_id('city', 0), id, 'unit-' || n FROM city_units;
INSERT INTO unit_versions (instansi_id, unit_id, valid, name, parent_id)
SELECT city_id('city', 0), u.id, part.valid, 'Unit ' || n, part.parent_id
FROM city_units u, city_plan, LATERAL (
  SELECT daterange('2020-01-01', CASE WHEN n = units THEN first_day + 129 END) AS valid, parent_id
  UNION ALL
  SELECT daterange(first_day + 129, NULL), next_parent_id WHERE n = units
) AS part;

INSERT INTO locations (instansi_id, id, key, name)
SELECT city_id('city', 0), city_id('location', n), 'lokasi-' || n, 'Lokasi ' || n
FROM city_plan, generate_series(0, units / 10) AS n;

INSERT INTO services (instansi_id, id, key, unit_id, name, valid)
SELECT city_id('city', 0), city_id('service', n), 'layanan-' || n, city_id('unit', 1 + n % units), 'Layanan ' || n,
  '[2020-01-01,)'
FROM city_plan, generate_series(1, services) AS n;

INSERT INTO officers (instansi_id, id, key, name, public_name, employment)
SELECT city_id('city', 0), city_id('officer', n), 'petugas-' || n, 'Petugas ' || n, 'Petugas ' || n, 'PNS'
FROM city_plan, generate_series(1, officers) AS n;

-- Where an officer works, each with a counter of its own; the second place of those who are transferred.
CREATE TABLE city_desks AS
SELECT o AS officer, 2 * o + part.second AS n, city_id('assignment', 2 * o + part.second) AS assignment_id,
  city_id('counter', 2 * o + part.second) AS counter_id, 1 + (o + 7 * part.second) % units AS unit, part.valid,
  CASE WHEN city_draw('located', o) < 0.8 THEN city_id('location', (o + part.second) % (units / 10 + 1)) END AS location_id,
  0.6 + 0.35 * city_draw('quality', o) AS quality
FROM city_plan, generate_series(1, officers) AS o,
  LATERAL (SELECT CASE WHEN o % 10 = 4 THEN first_day + 60 + floor(200 * city_draw('transfer', o))::integer END AS moved),
  LATERAL (
    SELECT 0 AS second, daterange('2020-01-01', moved) AS valid
    UNION ALL SELECT 1, daterange(moved, NULL) WHERE moved IS NOT NULL
  ) AS part;

INSERT INTO assignments (instansi_id, id, officer_id, unit_id, valid)
SELECT city_id('city', 0), assignment_id, city_id('officer', officer), city_id('unit', unit), valid FROM city_desks;
INSERT INTO counters (instansi_id, id, key, unit_id, name)
SELECT city_id('city', 0), counter_id, 'loket-' || n, city_id('unit', unit), 'Loket ' || n FROM city_desks;
INSERT INTO counter_locations (instansi_id, counter_id, location_id, valid)
SELECT city_id('city', 0), counter_id, location_id, '[2020-01-01,)' FROM city_desks WHERE location_id IS NOT NULL;
INSERT INTO roster (instansi_id, counter_id, counter_shared, unit_id, assignment_id, during)
SELECT city_id('city', 0), counter_id, false, city_id('unit', unit), assignment_id,
  tstzrange(lower(valid)::timestamp AT TIME ZONE 'Asia/Jakarta', upper(valid)::timestamp AT TIME ZONE 'Asia/Jakarta')
FROM city_desks;

INSERT INTO codes (instansi_id, id, key, code, kind, channel, unit_id, counter_id, issued_at)
SELECT city_id('city', 0), id, key, upper(substr(md5(id::text), 1, 9)), 'resmi', channel::channel, unit_id, counter_id,
  '2020-01-01'
FROM (
  SELECT city_id('poster', n) AS id, 'poster-' || n AS key, 'poster' AS channel, id AS unit_id, NULL::uuid AS counter_id
  FROM city_units
  UNION ALL
  SELECT city_id('code', d.n), 'loket-' || d.n, CASE WHEN u.equipped THEN 'display' ELSE 'poster' END, u.id, d.counter_id
  FROM city_desks d JOIN city_units u ON u.n = d.unit
) AS code;
