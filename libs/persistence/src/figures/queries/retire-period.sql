-- A closing stands in the place of everything that runs in its period.
UPDATE figures SET current = false
WHERE instansi_id = :instansiId AND official_period = :period AND current
