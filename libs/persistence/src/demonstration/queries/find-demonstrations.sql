SELECT key, name FROM instansi WHERE marking = 'CONTOH' ORDER BY key
