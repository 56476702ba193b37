SELECT t.key, u.key AS value FROM counters t
JOIN units u ON u.instansi_id = t.instansi_id AND u.id = t.unit_id WHERE t.instansi_id = :instansiId
