SELECT name, marking FROM instansi
