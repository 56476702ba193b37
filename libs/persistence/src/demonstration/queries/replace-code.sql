UPDATE codes SET code = :code WHERE instansi_id = :instansiId AND id = :id
