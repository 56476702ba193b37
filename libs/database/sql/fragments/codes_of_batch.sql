-- codes_of_batch(command)
-- The codes that the new ratings of a batch name, as they were issued, with what their agency asks and its clock.
SELECT c AS code, c.code AS text, i.instrument_version_id AS version, i.time_zone
FROM codes c JOIN instansi i ON i.id = c.instansi_id
WHERE c.code IN (SELECT code FROM :command WHERE op = 'submit')
