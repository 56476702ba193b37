-- How every unit of an agency is named on a day.
SELECT unit_id AS id, name FROM {{unit_names(:day)}} named WHERE instansi_id = :instansiId
