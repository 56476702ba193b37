UPDATE officers SET name = coalesce(:name, name) WHERE id = :id
