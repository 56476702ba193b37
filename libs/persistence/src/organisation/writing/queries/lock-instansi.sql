SELECT id, marking FROM instansi WHERE key = :key FOR UPDATE
