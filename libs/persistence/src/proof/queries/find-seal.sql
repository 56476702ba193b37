SELECT ordinal FROM proof_seals WHERE instansi_id = :instansiId AND kind = :kind AND day = :day
