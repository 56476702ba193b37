-- The reasons that instruments offer, each as its newest version words it.
SELECT DISTINCT ON (item.key) item.key, item.name, item.pole
FROM instrument_items item JOIN instrument_versions v ON v.id = item.instrument_version_id
WHERE item.kind IN ({{CAUSE_KINDS}})
ORDER BY item.key, v.valid_from DESC, v.version DESC
