-- Why figures of a period are missing, or are not the whole of it.
SELECT subject_kind AS kind, subject_id AS id, measure, basis, reason FROM missing_figures
WHERE instansi_id = :instansiId AND period = :period AND current AND subject_id = ANY(:ids)
