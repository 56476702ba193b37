UPDATE counters SET name = coalesce(:name, name) WHERE id = :id
