DELETE FROM instansi WHERE id = :id
