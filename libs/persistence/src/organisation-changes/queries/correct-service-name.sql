UPDATE services SET name = coalesce(:name, name) WHERE id = :id
