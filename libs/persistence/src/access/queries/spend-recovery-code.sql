DELETE FROM recovery_codes WHERE user_id = :userId AND code_hash = :hash
