SELECT unit_id AS id, name FROM {{unit_names(:day)}} named WHERE unit_id = :id
