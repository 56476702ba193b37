SELECT key, id FROM units WHERE instansi_id = :instansiId
