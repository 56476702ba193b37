SELECT time_zone AS "timeZone" FROM instansi
