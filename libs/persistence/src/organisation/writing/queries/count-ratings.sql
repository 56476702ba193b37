SELECT count(*)::integer AS n FROM ratings WHERE instansi_id = :instansiId
