{{review_cases(:today, :userId)}} AND c.id = :id
