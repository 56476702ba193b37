UPDATE instansi SET name = :name WHERE id = :id AND name <> :name
