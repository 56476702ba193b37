SELECT id, key, name AS "instansiName" FROM instansi ORDER BY key
