-- What every version of every instrument asks beyond the first tap, in the order in which it is asked.
SELECT i.instrument_version_id AS "instrumentVersionId", i.key, i.position, i.kind, i.concerns, i.element
FROM instrument_items i JOIN instrument_versions v ON v.id = i.instrument_version_id
WHERE i.position > 0
ORDER BY v.valid_from, v.version, v.id, i.position
