{{roster_shifts()}}
WHERE r.id = :id
