SELECT unit_id AS "unitId", ready FROM waiting_corrections WHERE instansi_id = :instansiId AND period = :period ORDER BY 1
