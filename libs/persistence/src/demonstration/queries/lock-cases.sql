SELECT lock_cases(:instansiId)::text AS lock
