-- Why running figures are missing is looked at anew.
DELETE FROM missing_figures
WHERE instansi_id = :instansiId AND official_period = :period AND closed_period_id IS NULL
