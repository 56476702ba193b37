SELECT key, id FROM locations WHERE instansi_id = :instansiId
