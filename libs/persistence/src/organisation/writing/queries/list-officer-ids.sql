SELECT key, id FROM officers WHERE instansi_id = :instansiId
