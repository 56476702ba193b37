SELECT count(*)::integer AS n FROM instansi
