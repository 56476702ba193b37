DELETE FROM waiting_corrections WHERE instansi_id = :instansiId AND period = :period
