-- An instrument is added once: a new wording is a new version, never an edit of an old one.
SELECT add_instrument(:instrument)::text AS added
WHERE NOT EXISTS (SELECT FROM instrument_versions WHERE id = (:instrument::jsonb ->> 'versionId')::uuid)
