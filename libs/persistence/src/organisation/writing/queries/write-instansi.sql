-- Creates an agency with the newest version of an instrument, or updates it and leaves its instrument.
INSERT INTO instansi AS t (key, name, marking, time_zone, instrument_version_id)
SELECT :key, :name, :marking, :timeZone, (
  SELECT v.id FROM instrument_versions v JOIN instruments i ON i.id = v.instrument_id
  WHERE i.key = :instrument ORDER BY v.version DESC LIMIT 1
)
ON CONFLICT (key) DO UPDATE
  SET name = EXCLUDED.name, marking = EXCLUDED.marking, time_zone = EXCLUDED.time_zone
  WHERE ROW(t.name, t.marking, t.time_zone)
    IS DISTINCT FROM ROW(EXCLUDED.name, EXCLUDED.marking, EXCLUDED.time_zone)
RETURNING t.id, t.xmax = 0 AS created
