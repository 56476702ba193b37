SELECT delete_rows(:table, :instansiId) AS deleted
