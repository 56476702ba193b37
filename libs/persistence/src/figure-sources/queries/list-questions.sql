-- Elements and reasons of every version of every instrument, in the order in which they are asked.
SELECT i.instrument_version_id AS "instrumentVersionId", i.key, i.position, i.kind, i.concerns, i.element
FROM instrument_items i JOIN instrument_versions v ON v.id = i.instrument_version_id
WHERE i.kind IN ('element', 'reason')
ORDER BY v.valid_from, v.version, v.id, i.position
