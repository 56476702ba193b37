UPDATE locations SET name = coalesce(:name, name) WHERE id = :id
