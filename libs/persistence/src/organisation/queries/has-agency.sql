SELECT EXISTS (SELECT FROM instansi WHERE key = :key) AS there
