SELECT to_char(:at::timestamptz AT TIME ZONE time_zone, 'YYYY-MM-DD') AS day FROM instansi
