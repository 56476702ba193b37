SELECT id FROM instansi WHERE key = :key
