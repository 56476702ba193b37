SELECT key, id FROM services WHERE instansi_id = :instansiId
