SELECT lock_rows(:table, :instansiId)::text AS lock
