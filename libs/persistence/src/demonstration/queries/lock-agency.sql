SELECT id, key, name, marking FROM instansi WHERE key = :key FOR UPDATE
