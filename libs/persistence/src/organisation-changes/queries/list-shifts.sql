{{roster_shifts()}}
WHERE r.counter_id = :counterId AND r.during && tstzrange(:from, :to) ORDER BY r.during, o.public_name
