-- What the reasons of the agency's questionnaire are called, in the order in which they are offered.
SELECT item.key, item.pole, item.name
FROM instansi i JOIN instrument_items item ON item.instrument_version_id = i.instrument_version_id
WHERE i.id = :instansiId AND item.kind = 'reason'
ORDER BY item.position
