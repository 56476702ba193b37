SELECT key, id FROM counters WHERE instansi_id = :instansiId
