SELECT key, marking, time_zone FROM instansi WHERE id = :id
