SELECT nip AS key, key AS value FROM officers WHERE instansi_id = :instansiId AND nip IS NOT NULL
