SELECT max(local_day)::text AS day FROM settled_days WHERE instansi_id = :instansiId
