SELECT id FROM codes WHERE instansi_id = :instansiId
